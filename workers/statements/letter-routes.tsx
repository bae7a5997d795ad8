import { Hono } from "hono";
import { LettersPage } from "../../web/pages/letters.tsx";
import { MessagePage } from "../../web/pages/message.tsx";
import { TeamLettersPage } from "../../web/pages/mod/letters.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { askBack, grantAppeal } from "./ask-back.ts";
import { seeLetters, writeLetter } from "./letters.ts";
import { problemOf } from "./routes.tsx";
import { appealSchema, letterSchema } from "./schemas.ts";
import { signedOut } from "./signed-out.tsx";
import { seeTeamLetters, writeToAuthor } from "./team-letters.ts";
import { wantLetter } from "./want-letter.ts";

const LETTERS = "/threads/:thread/posts/:post/letters";
const TEAM_LETTERS = "/mod/reviews/:thread/:post/letters";
const ANSWER = "/mod/reviews/:thread/:post/appeal";
const SIGN_IN = "/staff/sign-in";
/** How an address says that a letter was sent: as any other, or as one of somebody who wants to die. */
const SENT = ["yes", "heard"] as const;

/** What the author of a post and the team write to each other, and what the team asks back of an appeal. */
export const letterRoutes = new Hono<AppEnv>();

letterRoutes.get(LETTERS, (c) => lettersPage(c, null));

letterRoutes.post(LETTERS, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("words") ?? "";
  const key = read.form.get("key") ?? "";
  const { problems } = c.get("ctx").t.letters;
  const again = (problem: string, status?: 422 | 429) =>
    lettersPage(c, { values: { words: typed }, errors: { words: problem }, key }, status);
  const parsed = letterSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  const { thread: threadId, post: postId } = c.req.param();
  const sent = await writeLetter(c.get("ctx"), {
    threadId,
    postId,
    key,
    words: parsed.data.words,
  });
  if (sent.ok) {
    const how = sent.dying ? "heard" : "yes";
    return c.redirect(`/threads/${threadId}/posts/${postId}/letters?sent=${how}`, 303);
  }
  switch (sent.error) {
    case "too_much":
      return again(problems.too_much, 429);
    case "gone":
      return refuse(c, 410, "gone", typed);
    case "not_found":
      return lost(c, typed);
  }
});

/** One press: would somebody from the team write first? Pressed again, it is asked once. */
letterRoutes.post(`${LETTERS}/wanted`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { thread: threadId, post: postId } = c.req.param();
  const key = read.form.get("key") ?? "";
  const asked = await wantLetter(c.get("ctx"), { threadId, postId, key });
  if (asked.ok) return c.redirect(`/threads/${threadId}/posts/${postId}/status#support`, 303);
  if (asked.error === "gone") return refuse(c, 410, "gone");
  const isKnown = c.get("ctx").actor.kind === "member";
  return isKnown ? refuse(c, 404, "notFound") : c.redirect("/sign-in", 303);
});

letterRoutes.get(TEAM_LETTERS, (c) => teamLettersPage(c, null));

letterRoutes.post(TEAM_LETTERS, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("words") ?? "";
  const key = read.form.get("key") ?? "";
  const { problems } = c.get("ctx").t.letters.desk;
  const begin = read.form.get("begin");
  if (begin !== null) return teamLettersPage(c, { typed, key, begin });
  const again = (problem: string) =>
    teamLettersPage(c, { values: { words: typed }, errors: { words: problem }, key });
  const parsed = letterSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  const { thread: threadId, post: postId } = c.req.param();
  const sent = await writeToAuthor(c.get("ctx"), {
    threadId,
    postId,
    key,
    words: parsed.data.words,
  });
  if (sent.ok) return c.redirect(`/mod/reviews/${threadId}/${postId}/letters?sent=yes`, 303);
  switch (sent.error) {
    case "gone":
      return refuse(c, 410, "gone", typed);
    case "by_team":
      return again(problems.by_team);
    default:
      return refuseTeam(c, sent.error, typed);
  }
});

/** What comes before a plain answer to an appeal: a question back; or yes, by taking the decision back. */
letterRoutes.post(ANSWER, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const act = read.form.get("do") === "grant" ? "grant" : "ask";
  const typed = read.form.get(`words-${act}`) ?? "";
  const { desk } = ctx.t.statements;
  const { thread: threadId, post: postId } = c.req.param();
  const review = `/mod/reviews/${threadId}/${postId}`;
  const again = (text: string, status: 409 | 422) => {
    const onward = { href: review, text: ctx.t.letters.desk.back };
    const said = { title: desk.notSent, text, kept: typed, onward };
    return page(c, <MessagePage view={viewOf(c)} status={status} {...said} />, status);
  };
  const parsed = appealSchema.safeParse({ words: typed });
  if (!parsed.success) return again(desk.problems[problemOf(problemsByField(parsed.error))], 422);
  const input = { threadId, postId, words: parsed.data.words };
  const answered = act === "grant" ? await grantAppeal(ctx, input) : await askBack(ctx, input);
  if (answered.ok) return c.redirect("/mod", 303);
  const { error } = answered;
  if (error === "not_staff" || error === "not_found" || error === "not_yours") {
    return refuseTeam(c, error, typed);
  }
  const problems: Readonly<Record<string, string>> = desk.problems;
  return again(problems[error] ?? desk.problems.in_the_way, 409);
});

async function lettersPage(
  c: AppContext,
  form: FormState<"words"> | null,
  status: 422 | 429 = 422,
) {
  const ctx = c.get("ctx");
  const { thread: threadId, post: postId } = c.req.param() as { thread: string; post: string };
  const seen = await seeLetters(ctx, { threadId, postId });
  if (!seen.ok) return lost(c, form?.values.words);
  return page(
    c,
    <LettersPage
      view={viewOf(c)}
      letters={seen.letters}
      mayWrite={seen.mayWrite}
      postUrl={`/threads/${threadId}/posts/${postId}`}
      form={form ?? { values: {}, errors: {}, key: ctx.newId() }}
      sent={form ? null : (SENT.find((how) => how === c.req.query("sent")) ?? null)}
    />,
    form ? status : 200,
  );
}

/** For whoever may not read these letters; what they typed they keep. */
function lost(c: AppContext, typed: string | undefined) {
  if (typed && c.get("ctx").actor.kind !== "member") return signedOut(c, typed);
  return refuse(c, 404, "notFound", typed);
}

/** A letter as far as it was typed, and which words are to be put into it. */
interface BegunLetter {
  readonly typed: string;
  readonly key: string;
  readonly begin: string;
}

async function teamLettersPage(c: AppContext, given: FormState<"words"> | BegunLetter | null) {
  const ctx = c.get("ctx");
  const { thread: threadId, post: postId } = c.req.param() as { thread: string; post: string };
  const isBegun = given !== null && "begin" in given;
  const kept = isBegun ? given.typed : given?.values.words;
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound", kept);
  const seen = await seeTeamLetters(ctx, { threadId, postId });
  if (!seen.ok) return refuseTeam(c, seen.error, kept);
  const empty = { values: {}, errors: {}, key: ctx.newId() };
  return page(
    c,
    <TeamLettersPage
      view={viewOf(c)}
      title={seen.title}
      letters={seen.letters}
      replies={seen.replies}
      refused={seen.refused}
      reviewUrl={`/mod/reviews/${threadId}/${postId}`}
      form={isBegun ? begunWith(given, seen.replies) : (given ?? empty)}
      sent={!given && c.req.query("sent") === "yes"}
    />,
    given && !isBegun ? 422 : 200,
  );
}

/** The letter with the chosen words under what was typed already: nothing typed is lost. */
function begunWith(
  { typed, key, begin }: BegunLetter,
  replies: readonly { readonly text: string }[],
): FormState<"words"> {
  const chosen = /^\d{1,2}$/.test(begin) ? (replies[Number(begin)]?.text ?? "") : "";
  const words = [typed.trim(), chosen].filter(Boolean).join("\n\n");
  return { values: { words }, errors: {}, key };
}

function refuseTeam(
  c: AppContext,
  error: "not_staff" | "not_found" | "not_yours",
  kept: string | undefined,
) {
  switch (error) {
    case "not_staff":
      return kept ? signedOut(c, kept, SIGN_IN) : c.redirect(SIGN_IN, 303);
    case "not_found":
      return refuse(c, 404, "notFound", kept);
    case "not_yours":
      return refuse(c, 403, "notYours", kept);
  }
}
