import { Hono } from "hono";
import { ComposePage, type ComposePageProps } from "../../web/pages/compose.tsx";
import { setSessionCookie } from "../accounts/auth.ts";
import { randomKey } from "../accounts/encoding.ts";
import { keepWelcome } from "../accounts/welcome-cookie.ts";
import type { AppContext, AppEnv, Ctx } from "../context.ts";
import { adoptBrowserChoices } from "../choices/adopt.ts";
import { adoptBrowserFollows } from "../following/adopt.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { isId } from "../ids.ts";
import { keepPause, pausedBrowser } from "../suspensions/paused-browser.ts";
import { lineFor, noteOf, suspensionOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { emptyForm, formState, inputOf, sentences, typedIn } from "./compose-form.ts";
import { createReply } from "./create-reply.ts";
import { createThread } from "./create-thread.ts";
import { levelNow } from "../safety/pressure.ts";
import { makeWork } from "../safety/work.ts";
import { seeFollowUp } from "./follow-up.ts";
import { checkFor } from "./check-words.ts";
import { asksForALook, lookOver, tooLong, viewsOf } from "./look-over.ts";
import type { Sending } from "./place-post.ts";
import { type ReplyPlace, seeReplyForm } from "./see-reply-form.ts";
import { newReplySchema, newThreadSchema, problemsByField } from "./schemas.ts";
import type { Written } from "./write-once.ts";

export const composeRoutes = new Hono<AppEnv>();

composeRoutes.get("/write", (c) => threadForm(c, { form: emptyForm() }));

composeRoutes.get("/boards/:board/new", async (c) => {
  const ctx = c.get("ctx");
  const pauses = await suspensionOf(ctx);
  const board = ctx.catalogue.board(c.req.param("board"));
  if (!board) return refuse(c, 404, "notFound");
  const form = emptyForm({ board: board.slug });
  return threadForm(
    c,
    { form, ...(await goingOn(c, board.slug, c.req.query("follows"))) },
    200,
    pauses,
  );
});

composeRoutes.post("/write", (c) => postThread(c, null));
composeRoutes.post("/boards/:board/new", (c) => postThread(c, c.req.param("board")));

/** The board chosen in the form counts before the one whose page it was opened from. */
async function postThread(c: AppContext, openedFrom: string | null) {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  if (openedFrom && !form.has("board")) form.set("board", openedFrom);
  const board = form.get("board") ?? "";
  const follows = () => goingOn(c, board, form.get("follows") ?? undefined);
  const again = async (problems: Record<string, string>, status: 422 | 429 = 422) =>
    threadForm(
      c,
      { form: formState(form, sentences(ctx.t, problems)), ...(await follows()) },
      status,
    );
  if (asksForALook(form)) {
    const long = tooLong(form);
    if (long) return again(long);
    const looked = lookOver(form, await checkFor(ctx, { board }));
    return threadForm(c, { form: formState(form), ...looked, ...(await follows()) });
  }
  const parsed = newThreadSchema.safeParse(inputOf.thread(form));
  if (!parsed.success) {
    await ctx.load(() => []);
    const known = ctx.catalogue.board(board);
    if (!known && board === openedFrom) return refuse(c, 404, "notFound", typedIn(form));
    return again({
      ...(known ? {} : { board: "board_missing" }),
      ...problemsByField(parsed.error),
    });
  }
  if (!(await withinLimit(c, "LIMIT_WRITE"))) return tooMany(c, again);
  const written = await createThread(ctx, board, parsed.data, await sendingOf(c, form));
  if (written.ok) return arrive(c, written, "thread");
  switch (written.error) {
    case "board_not_found":
      if (board === openedFrom) return refuse(c, 404, "notFound", typedIn(form));
      return again({ board: "board_missing" });
    case "topic_unknown":
      return again({ topics: "topic_unknown" });
    case "follows_gone":
      return again({ follows: "follows_gone" });
    case "signed_out":
      anew(form);
      return again({ body: "signed_out" });
    case "too_much":
      return again({ body: "too_much" }, 429);
    case "noticed":
      return threadForm(
        c,
        { ...viewsOf(form, written.noticed), form: formState(form), ...(await follows()) },
        422,
      );
    case "suspended":
      return threadForm(c, refusedBy(c, form, written.pause), 403, [written.pause]);
  }
}

composeRoutes.get("/threads/:thread/reply", async (c) => {
  const place = await findPlace(c, c.req.query("to") ?? null);
  if (place instanceof Response) return place;
  return replyForm(c, place, { form: emptyForm() });
});

composeRoutes.post("/threads/:thread/reply", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const threadId = c.req.param("thread");
  const kept = form.get("body") ?? "";
  const parsed = newReplySchema.safeParse(inputOf.reply(form));
  const show = async (shown: () => Shown, status: FormStatus) => {
    const place = await findPlace(c, form.get("to"), kept);
    if (place instanceof Response) return place;
    return replyForm(c, place, shown(), status);
  };
  const again = (errors: Parameters<typeof formState>[1], status: 422 | 429 = 422) =>
    show(() => ({ form: formState(form, errors) }), status);
  if (asksForALook(form)) {
    const long = tooLong(form);
    if (long) return again(sentences(ctx.t, long));
    const looked = lookOver(form, await checkFor(ctx, { threadId }));
    return show(() => ({ form: formState(form), ...looked }), 200);
  }
  if (!parsed.success) return again(sentences(ctx.t, problemsByField(parsed.error)));
  if (!isId(threadId)) return refuse(c, 404, "notFound", kept);
  if (!(await withinLimit(c, "LIMIT_WRITE"))) {
    return tooMany(c, (problems, status) => again(sentences(ctx.t, problems), status));
  }
  const written = await createReply(ctx, threadId, parsed.data, await sendingOf(c, form));
  if (written.ok) return arrive(c, written, "reply");
  switch (written.error) {
    case "not_found":
    case "waiting":
      return refuse(c, 404, "notFound", kept);
    case "gone":
      return refuse(c, 410, "gone", kept);
    case "locked":
      return again({ body: ctx.t.errors.locked });
    case "signed_out":
      anew(form);
      return again({ body: ctx.t.errors.signedOut });
    case "too_much":
      return again({ body: ctx.t.safety.tooMuch }, 429);
    case "noticed":
      return show(() => ({ ...viewsOf(form, written.noticed), form: formState(form) }), 422);
    case "slow":
      return again({ body: ctx.t.errors.slow(ctx.t.time.about(written.from - ctx.now)) }, 429);
    case "suspended":
      return show(() => refusedBy(c, form, written.pause), 403);
  }
});

/** Where the author lands: a first post shows the words to keep, a held one its own page. */
async function arrive(c: AppContext, written: Written, kind: "thread" | "reply") {
  const { threadId, postId } = written.ref;
  if (written.account) {
    setSessionCookie(c, written.account.cookie);
    await keepWelcome(c, written, kind);
    await adoptBrowserFollows(c, written.account.memberId);
    await adoptBrowserChoices(c, written.account.memberId);
    return c.redirect("/welcome", 303);
  }
  // Whoever says that they want to die is met with help, before anything else.
  if (written.status === "held" || written.support) {
    return c.redirect(`/threads/${threadId}/posts/${postId}/status?posted=${kind}`, 303);
  }
  const other = written.nameKept === false ? "&name=new" : "";
  const place = kind === "reply" ? `?at=end&posted=reply${other}#p-${postId}` : "?posted=thread";
  return c.redirect(`/threads/${threadId}${place}`, 303);
}

async function sendingOf(c: AppContext, form: URLSearchParams): Promise<Sending> {
  const forget = form.get("forget") === "yes";
  const anyway = form.get("do") === "anyway";
  return { work: form.get("work"), pauses: await pausedBrowser(c), forget, anyway };
}

/** A puzzle for a visitor, whose next post would be their first. Members are known to us already. */
async function workFor(ctx: Ctx): Promise<string | null> {
  return ctx.actor.kind === "visitor" ? makeWork(ctx, "post", levelNow(ctx)) : null;
}

/** The key made an account that is gone. What is sent next is a form of its own. */
function anew(form: URLSearchParams): void {
  form.set("key", randomKey());
}

type Again = (problems: Record<string, string>, status: 429) => Response | Promise<Response>;

function tooMany(c: AppContext, again: Again) {
  c.header("Retry-After", "60");
  return again({ body: "too_many" }, 429);
}

type Shown = Pick<
  ComposePageProps,
  "form" | "preview" | "noticed" | "heavy" | "pause" | "refused" | "follows" | "nameToKeep"
>;
type FormStatus = 200 | 403 | 422 | 429;

/** What the form says of the thread it goes on from; nothing when it cannot, and then it is its own. */
async function goingOn(
  c: AppContext,
  board: string,
  threadId: string | undefined,
): Promise<Pick<ComposePageProps, "follows" | "nameToKeep">> {
  if (!threadId || !isId(threadId)) return {};
  const follows = await seeFollowUp(c.get("ctx"), threadId, board);
  return { follows, nameToKeep: follows?.alias ?? null };
}

/** The form as it was typed, with what stopped it: the team has asked its author to pause. */
function refusedBy(c: AppContext, form: URLSearchParams, pause: KeptPause): Shown {
  return { form: formState(form), pause: noteOf(c.get("ctx"), pause), refused: true };
}

async function threadForm(
  c: AppContext,
  shown: Shown,
  status: FormStatus = 200,
  known?: readonly KeptPause[],
) {
  const ctx = c.get("ctx");
  const pauses = known ?? (await suspensionOf(ctx));
  await keepPause(c, pauses);
  const { boards, topics } = ctx.catalogue;
  const chosen = shown.form.values.board;
  const pause = lineFor(ctx, pauses, chosen ? { board: chosen, threadId: null } : null);
  const props = { boards, topics, pause, work: await workFor(ctx), ...shown };
  return page(c, <ComposePage view={viewOf(c)} mode="thread" {...props} />, status);
}

async function replyForm(c: AppContext, place: ReplyPlace, shown: Shown, status: FormStatus = 200) {
  const { thread, replyTo, pauses, nameToKeep } = place;
  await keepPause(c, pauses);
  const ctx = c.get("ctx");
  const pause = lineFor(ctx, pauses, { board: thread.board.slug, threadId: thread.id });
  const props = { thread, replyTo, nameToKeep, pause, work: await workFor(ctx), ...shown };
  return page(c, <ComposePage view={viewOf(c)} mode="reply" {...props} />, status);
}

/** Where a reply goes; `kept` is what was typed, for when that is nowhere any more. */
async function findPlace(
  c: AppContext,
  to: string | null,
  kept?: string,
): Promise<ReplyPlace | Response> {
  const threadId = c.req.param("thread") ?? "";
  const place = isId(threadId)
    ? await seeReplyForm(c.get("ctx"), threadId, to)
    : ({ ok: false, error: "not_found" } as const);
  if (place.ok) return place;
  return place.error === "gone" ? refuse(c, 410, "gone", kept) : refuse(c, 404, "notFound", kept);
}
