import { mayOwnAccount } from "../../../workers/permissions/account.ts";
import {
  mayDelete,
  mayEdit,
  mayReply,
  maySeeStatus,
  mayWrite,
} from "../../../workers/permissions/post.ts";
import { mayReport } from "../../../workers/permissions/report.ts";
import { mayAppeal } from "../../../workers/permissions/suspension.ts";
import { mayRead } from "../../../workers/permissions/thread.ts";
import type { Actor, Permission } from "../../../workers/permissions/types.ts";
import type { Status } from "../../../workers/threads/types.ts";
import { ALONE, POST, type Question, SECRET, shown, statusOf } from "./asking.ts";
import { BOARD, pausesOf, TODAY } from "./people.ts";

interface Facts {
  readonly status: Status;
  readonly locked: boolean;
  readonly mine: boolean;
}

/** Asks the pure function about a post that is there; one that is not is not there for anybody. */
function ofPost(ask: (facts: Facts, actor: Actor) => Permission): Question["ask"] {
  return (actor, { state, mine = false }) => {
    const status = statusOf(state);
    if (status === null) return "not there";
    return shown(ask({ status, locked: state === "locked", mine }, actor));
  };
}

/** Adding words, where nothing else is in the way. */
function mayAdd(actor: Actor): Permission {
  return mayWrite(actor, pausesOf(actor), { board: BOARD, threadId: null }, TODAY);
}

/** What is for everyone, or for whoever wrote something or holds something. */
export const EVERYONE = {
  anyone: { title: "For everyone", cases: ALONE, ask: () => "yes" },
  read: {
    title: "Reading a thread",
    cases: POST,
    ask: ofPost(({ status, mine }) => mayRead(status, mine ? "author" : "anyone")),
  },
  reply_form: {
    title: "The form for a reply (locking a thread loses nobody their words)",
    cases: POST,
    ask: ofPost(({ status }) => mayReply({ status, locked: false })),
  },
  write: { title: "Opening a thread", cases: ALONE, ask: (actor) => shown(mayAdd(actor)) },
  reply: {
    title: "Replying",
    cases: POST,
    ask: ofPost((thread, actor) => {
      const may = mayReply(thread);
      return may.allowed ? mayAdd(actor) : may;
    }),
  },
  edit_form: { title: "The form for other words", cases: POST, ask: ofPost(mayEdit) },
  edit: {
    title: "Changing one’s words",
    cases: POST,
    ask: ofPost((post, actor) => {
      const may = mayEdit(post);
      return may.allowed ? mayAdd(actor) : may;
    }),
  },
  delete: { title: "Deleting one’s words", cases: POST, ask: ofPost(mayDelete) },
  status: { title: "Where a post stands", cases: POST, ask: ofPost(maySeeStatus) },
  report: {
    title: "Asking the team to look",
    cases: POST,
    ask: ofPost(({ status, mine }) => mayReport({ visible: status === "published", mine })),
  },
  receipt: {
    title: "With the receipt of a report",
    cases: SECRET,
    ask: (_, { holds }) => (holds ? "yes" : "not there"),
  },
  invite: {
    title: "With an invitation to the team",
    cases: SECRET,
    ask: (_, { holds }) => (holds ? "yes" : "gone"),
  },
  welcome: {
    title: "The words of a first post, while this browser still holds them",
    cases: SECRET,
    ask: (actor, { holds }) => (holds && mayOwnAccount(actor).allowed ? "yes" : "not there"),
  },
  member: {
    title: "One’s own account",
    cases: ALONE,
    ask: (actor) => shown(mayOwnAccount(actor)),
  },
  appeal: {
    title: "Asking for another look at a pause of one’s own",
    cases: ALONE,
    ask: (actor) => shown(mayAppeal(actor, pausesOf(actor)[0], TODAY)),
  },
  organisation: {
    title: "The organisation’s sign-in, where none is set up (as here)",
    cases: ALONE,
    ask: () => "not there",
  },
} as const satisfies Readonly<Record<string, Question>>;
