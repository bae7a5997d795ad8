import { askAsAuthor, replyAsAuthor } from "../statements/ask-again.ts";
import { appealSchema } from "../statements/schemas.ts";
import { readStatements } from "../statements/see-statements.ts";
import { endpoint } from "./endpoint.ts";
import { deny } from "./problem.ts";
import { statementsSchema } from "./schemas.ts";
import { statementOf } from "./show.ts";

const STATEMENTS = "/api/v1/threads/:thread/posts/:post/statements";

/** Why something was decided about one's own post, and how one asks for another look. */
export const statements = [
  endpoint({
    method: "get",
    path: STATEMENTS,
    id: "listStatements",
    group: "threads",
    summary: "Every decision about a post of one’s own, with its statement of reasons",
    who: "member",
    answers: { 200: { description: "The latest first", schema: statementsSchema } },
    problems: ["notFound"],
    run: async (c, { params }) => {
      const { thread = "", post = "" } = params;
      const read = await readStatements(c.get("ctx"), thread, post);
      return read ? c.json({ statements: read.statements.map(statementOf) }) : deny(c, "notFound");
    },
  }),
  endpoint({
    method: "post",
    path: `${STATEMENTS}/:event/appeal`,
    id: "appeal",
    group: "threads",
    summary: "Ask for another look at a decision about a post of one’s own; once for each",
    who: "member",
    body: appealSchema,
    limit: "LIMIT_WRITE",
    answers: {
      200: { description: "You had asked before; the first words stand" },
      201: { description: "Someone who did not decide it will read it" },
    },
    problems: ["notFound", "gone"],
    run: async (c, { params, body }) => {
      const { thread: threadId = "", post: postId = "", event: eventId = "" } = params;
      const asked = await askAsAuthor(c.get("ctx"), { threadId, postId, eventId, ...body });
      if (asked.ok) return c.body(null, asked.repeated ? 200 : 201);
      return deny(c, asked.error === "not_found" ? "notFound" : "gone");
    },
  }),
  endpoint({
    method: "post",
    path: `${STATEMENTS}/:event/reply`,
    id: "replyToTeam",
    group: "threads",
    summary: "Answer what the team asked back before it answers an appeal",
    who: "member",
    body: appealSchema,
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "The appeal is with the team again" } },
    problems: ["notFound", "gone"],
    run: async (c, { params, body }) => {
      const { thread: threadId = "", post: postId = "", event: eventId = "" } = params;
      const sent = await replyAsAuthor(c.get("ctx"), { threadId, postId, eventId, ...body });
      if (sent.ok) return c.body(null, 204);
      return deny(c, sent.error === "not_found" ? "notFound" : "gone");
    },
  }),
];
