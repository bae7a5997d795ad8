import { Hono } from "hono";
import { ErasedPage, ErasePage, ErasingPage } from "../../web/pages/erase.tsx";
import { ExportPage } from "../../web/pages/export.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { mayOwnAccount } from "../permissions/account.ts";
import { siteOrigin } from "../site.ts";
import { clearSessionCookie } from "./auth.ts";
import { eraseAccount } from "./erase-account.ts";
import { type AccountExport, exportAccount } from "./export-account.ts";
import { dropWelcome } from "./welcome-cookie.ts";

/** Taking one's own things away, and leaving for good. */
export const eraseRoutes = new Hono<AppEnv>();

const DAY = 86_400_000;

eraseRoutes.get("/account/export", async (c) => {
  const own = await exportAccount(c.get("ctx"));
  if (!own.ok) return c.redirect("/sign-in", 303);
  return page(c, <ExportPage view={viewOf(c)} {...own} />);
});

eraseRoutes.get("/account/export.json", async (c) => {
  const own = await exportAccount(c.get("ctx"));
  if (!own.ok) return c.redirect("/sign-in", 303);
  c.header("Content-Disposition", 'attachment; filename="account.json"');
  c.header("Content-Type", "application/json; charset=utf-8");
  return c.body(JSON.stringify(fileOf(c, own), null, 2));
});

eraseRoutes.get("/account/erase", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  if (!mayOwnAccount(ctx.actor).allowed) return c.redirect("/sign-in", 303);
  return page(c, <ErasePage view={viewOf(c)} />);
});

eraseRoutes.post("/account/erase", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const what = read.form.get("what");
  if (what !== "account" && what !== "everything") {
    await ctx.load(() => []);
    if (!mayOwnAccount(ctx.actor).allowed) return c.redirect("/sign-in", 303);
    return page(c, <ErasePage view={viewOf(c)} error={ctx.t.erasing.choose} />, 422);
  }
  const erased = await eraseAccount(ctx, what);
  if (!erased.ok) return c.redirect("/sign-in", 303);
  if (!erased.done) return page(c, <ErasingPage view={viewOf(c)} />);
  clearSessionCookie(c, "member");
  dropWelcome(c);
  ctx.actAs({ kind: "visitor" });
  return page(c, <ErasedPage view={viewOf(c)} everything={what === "everything"} />);
});

function fileOf(c: AppContext, own: AccountExport) {
  const origin = siteOrigin(c);
  const iso = (at: number) => new Date(at).toISOString();
  const day = (at: number) => iso(at * DAY).slice(0, 10);
  return {
    exportedAt: iso(c.get("ctx").now),
    account: { madeOn: day(own.createdDay) },
    posts: own.posts.map(({ path, title, board, body, status, notes, createdAt, editedAt }) => ({
      link: origin + path,
      thread: title,
      board,
      body,
      status,
      notes,
      createdAt: iso(createdAt),
      editedAt: editedAt === null ? null : iso(editedAt),
    })),
    follows: own.follows,
    notices: own.notices.map(({ kind, path }) => ({ kind, link: origin + path })),
    apiKeys: own.apiKeys.map(({ label, createdDay }) => ({ label, madeOn: day(createdDay) })),
    passkeys: own.passkeys.map(({ createdDay }) => ({ addedOn: day(createdDay) })),
    standing: own.standing.map((one) => ({ on: day(one.day), what: one.kind })),
    pauses: own.pauses.map(({ board, policy, reason, untilDay, lifted, postUrl, appeal }) => ({
      board,
      rule: policy.number,
      reason,
      until: day(untilDay),
      lifted,
      post: origin + postUrl,
      appeal,
    })),
    appeals: own.appeals.map(({ postUrl, status, words, question, reply, answer }) => ({
      post: origin + postUrl,
      status,
      words,
      answer,
      ...(question ? { question, reply } : {}),
    })),
    ratherNotSee: {
      showAtOnce: own.choices.show,
      hide: own.choices.hide,
      lockedUntil: own.choices.lockedUntil === 0 ? null : iso(own.choices.lockedUntil),
    },
    letters: own.letters.map(({ path, by, words, at }) => ({
      post: origin + path,
      by,
      words,
      at: iso(at),
    })),
  };
}
