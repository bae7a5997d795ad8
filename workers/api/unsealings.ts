import type * as z from "zod";
import { answerUnsealing, type AnswerRefusal } from "../unsealing/answer-unsealing.ts";
import { askUnsealing, type AskRefusal } from "../unsealing/ask-unsealing.ts";
import { listUnsealings } from "../unsealing/list-unsealings.ts";
import { lookAtAuthor, type LookRefusal } from "../unsealing/look-at-author.ts";
import type { OpenedPage, UnsealingView } from "../unsealing/types.ts";
import { endpoint } from "./endpoint.ts";
import { deny, type OwnProblemCode } from "./problem.ts";
import {
  answerInput,
  askedSchema,
  askInput,
  lookInput,
  lookSchema,
  unsealingListSchema,
  type unsealingSchema,
} from "./unsealing-schemas.ts";

const LIST = "/api/v1/unsealings";

const REFUSED: Readonly<Record<AskRefusal | AnswerRefusal | LookRefusal, OwnProblemCode>> = {
  not_staff: "staffOnly",
  not_found: "notFound",
  confirm: "confirm",
  team_post: "teamPost",
  asked_already: "askedAlready",
  own: "secondPerson",
  same_role: "secondPerson",
  too_new: "tooNew",
  asker_left: "secondPerson",
  answered: "answered",
  lapsed: "lapsed",
  author_gone: "gone",
  not_yours: "notOpen",
  not_open: "notOpen",
};

/** Two of the team open an author's other posts together: the same use-cases as the pages. */
export const unsealings = [
  endpoint({
    method: "get",
    path: LIST,
    id: "listUnsealings",
    group: "unsealings",
    summary: "What waits for its second person, what is open, and what was answered lately",
    who: "staff",
    answers: { 200: { description: "The requests", schema: unsealingListSchema } },
    run: async (c) => {
      const list = await listUnsealings(c.get("ctx"));
      if (!list.ok) return deny(c, REFUSED[list.error]);
      return c.json({ unsealings: list.unsealings.map(unsealingOf) });
    },
  }),
  endpoint({
    method: "post",
    path: LIST,
    id: "askUnsealing",
    group: "unsealings",
    summary: "Ask a second person to open what else the author of a post wrote",
    who: "staff",
    body: askInput,
    answers: { 201: { description: "Asked; nothing is open yet", schema: askedSchema } },
    problems: ["notFound", "confirm", "teamPost", "tooNew", "askedAlready"],
    run: async (c, { body }) => {
      const { thread: threadId, post: postId, reason } = body;
      const asked = await askUnsealing(c.get("ctx"), { threadId, postId, reason });
      return asked.ok ? c.json({ id: asked.id }, 201) : deny(c, REFUSED[asked.error]);
    },
  }),
  endpoint({
    method: "post",
    path: `${LIST}/:unsealing/answer`,
    id: "answerUnsealing",
    group: "unsealings",
    summary: "Answer a request of someone with the other role: a lead’s or an administrator’s",
    who: "staff",
    body: answerInput,
    answers: { 204: { description: "Answered" } },
    problems: ["notFound", "confirm", "secondPerson", "tooNew", "answered", "lapsed", "gone"],
    run: async (c, { params, body }) => {
      const id = params["unsealing"] ?? "";
      const answered = await answerUnsealing(c.get("ctx"), { id, ...body });
      return answered.ok ? c.body(null, 204) : deny(c, REFUSED[answered.error]);
    },
  }),
  endpoint({
    method: "post",
    path: `${LIST}/:unsealing/looks`,
    id: "lookAtAuthor",
    group: "unsealings",
    summary: "Look at what was opened; each look is on the record",
    who: "staff",
    body: lookInput,
    answers: { 200: { description: "A page of posts, newest first", schema: lookSchema } },
    problems: ["notFound", "confirm", "notOpen", "gone"],
    run: async (c, { params, body }) => {
      const id = params["unsealing"] ?? "";
      const look = await lookAtAuthor(c.get("ctx"), { id, before: body.before ?? null });
      if (!look.ok) return deny(c, REFUSED[look.error]);
      return look.opened ? c.json(lookOf(look.opened)) : deny(c, "gone");
    },
  }),
];

const iso = (at: number) => new Date(at).toISOString();

function unsealingOf(view: UnsealingView): z.input<typeof unsealingSchema> {
  const { id, reason, status, askedBy, answeredBy, mayDo } = view;
  return {
    id,
    thread: view.threadId,
    post: view.postId,
    reason,
    status,
    askedBy: askedBy && { name: askedBy.name, role: askedBy.role },
    answeredBy: answeredBy && { name: answeredBy.name, role: answeredBy.role },
    askedAt: iso(view.askedAt),
    answeredAt: view.answeredAt === null ? null : iso(view.answeredAt),
    lapsesAt: iso(view.lapsesAt),
    openUntil: view.openUntil === 0 ? null : iso(view.openUntil),
    mayDo,
  };
}

function lookOf({ posts, older }: OpenedPage): z.input<typeof lookSchema> {
  return {
    posts: posts.map(({ threadId, threadTitle, board, post }) => ({
      thread: threadId,
      post: post.id,
      title: threadTitle,
      board,
      alias: post.alias,
      status: post.status,
      html: post.html,
      notes: [...post.notes],
      createdAt: iso(post.createdAt),
      url: `/threads/${threadId}/posts/${post.id}`,
    })),
    older,
  };
}
