import { Hono } from "hono";
import { WelcomePage } from "../../web/pages/welcome.tsx";
import { NewWordsPage, WordsPage } from "../../web/pages/words.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { siteOrigin } from "../site.ts";
import { readStatements } from "../statements/see-statements.ts";
import { supportOf } from "../statements/support-of.ts";
import { randomKey } from "./encoding.ts";
import { replaceWords, seeWordsForm } from "./replace-words.ts";
import {
  dropWelcome,
  keepNewWords,
  readNewWords,
  readWelcome,
  type Welcome,
} from "./welcome-cookie.ts";

/** The recovery words: shown after a first post, and replaced by others. */
export const wordsRoutes = new Hono<AppEnv>();

wordsRoutes.get("/welcome", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  // Once the session has ended, here or everywhere, this browser may be somebody else's.
  const welcome = ctx.actor.kind === "member" ? await readWelcome(c) : null;
  if (!welcome) return c.redirect(ctx.actor.kind === "member" ? "/account" : "/", 303);
  const read = welcome.support ? await readStatements(ctx, welcome.threadId, welcome.postId) : null;
  return page(
    c,
    <WelcomePage
      view={viewOf(c)}
      alias={welcome.alias}
      words={welcome.words}
      place={placeOf(c)}
      threadUrl={postUrl(welcome)}
      held={welcome.held}
      support={read && supportOf(c, read)}
      clearDraft={welcome.form}
    />,
  );
});

/** The words have been kept: they leave the browser too. */
wordsRoutes.post("/welcome", async (c) => {
  const welcome = await readWelcome(c);
  dropWelcome(c);
  return c.redirect(welcome ? postUrl(welcome) : "/", 303);
});

wordsRoutes.get("/account/words", (c) => wordsPage(c, {}));

wordsRoutes.post("/account/words", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const key = form.get("key") ?? "";
  const seen = form.get("seen") ?? "";
  const elsewhere = form.get("elsewhere") === "yes";
  if (!(await withinLimit(c, "LIMIT_WRITE"))) {
    c.header("Retry-After", "60");
    return wordsPage(c, { elsewhere, error: ctx.t.errors.tooMany.text }, 429);
  }
  if (!/^[0-9a-f]{32}$/.test(key)) {
    return wordsPage(c, { elsewhere, error: ctx.t.errors.keyMissing }, 422);
  }
  const replaced = await replaceWords(ctx, { key, seen, elsewhere });
  if (replaced.ok) {
    await keepNewWords(c, replaced.memberId, replaced.words);
    return c.redirect("/account/words/new", 303);
  }
  if (replaced.error === "not_signed_in") return c.redirect("/sign-in", 303);
  return wordsPage(c, { elsewhere, error: ctx.t.keeping.wordsChanged }, 409);
});

wordsRoutes.get("/account/words/new", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  if (!mayOwnAccount(ctx.actor).allowed) return c.redirect("/sign-in", 303);
  const words = await readNewWords(c);
  if (!words) return c.redirect("/account", 303);
  return page(c, <NewWordsPage view={viewOf(c)} words={words} place={placeOf(c)} />);
});

/** The new words have been kept. */
wordsRoutes.post("/account/words/new", (c) => {
  dropWelcome(c);
  return c.redirect("/account", 303);
});

async function wordsPage(
  c: AppContext,
  shown: { readonly elsewhere?: boolean; readonly error?: string },
  status: 200 | 409 | 422 | 429 = 200,
) {
  const found = await seeWordsForm(c.get("ctx"));
  if (!found.ok) return c.redirect("/sign-in", 303);
  const { elsewhere = true, error } = shown;
  return page(
    c,
    <WordsPage
      view={viewOf(c)}
      formKey={randomKey()}
      seen={found.seen}
      elsewhere={elsewhere}
      error={error}
    />,
    status,
  );
}

/** Where the words are to be typed, as a card says it. */
function placeOf(c: AppContext): string {
  return new URL(siteOrigin(c)).host;
}

function postUrl(welcome: Welcome): string {
  const post = `/threads/${welcome.threadId}/posts/${welcome.postId}`;
  return welcome.held || welcome.support ? `${post}/status` : post;
}
