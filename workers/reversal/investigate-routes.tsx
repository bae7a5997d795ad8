import { Hono } from "hono";
import { InvestigatePage } from "../../web/pages/mod/investigate.tsx";
import { SubjectHistoryPage } from "../../web/pages/mod/subject-history.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { CAUSES, CLASSES, REVIEW_STATUSES, type ReviewClass } from "../moderation/types.ts";
import { STATUSES } from "../threads/types.ts";
import { investigate, readKey } from "./investigate.ts";
import { readHistoryKey, seeSubject } from "./see-subject.ts";
import { type Search, SORTS } from "./types.ts";

const SIGN_IN = "/staff/sign-in";
/** Longer than any address or title. */
const Q_MAX = 300;

export const investigateRoutes = new Hono<AppEnv>();

investigateRoutes.get("/mod/investigate", async (c) => {
  const search = searchOf(c);
  const past = readKey(c.req.query("past"));
  const found = await investigate(c.get("ctx"), search, past);
  if (!found.ok) return c.redirect(SIGN_IN, 303);
  const props = { search, seen: found.seen, isFirst: past === null };
  return page(c, <InvestigatePage view={viewOf(c)} {...props} />);
});

investigateRoutes.get("/mod/investigate/:thread", async (c) => {
  const threadId = c.req.param("thread");
  if (!isId(threadId)) return refuse(c, 404, "notFound");
  const past = readHistoryKey(c.req.query("past"));
  const seen = await seeSubject(c.get("ctx"), threadId, past);
  if (seen.ok) {
    const props = { seen: seen.seen, isFirst: past === null };
    return page(c, <SubjectHistoryPage view={viewOf(c)} {...props} />);
  }
  switch (seen.error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "not_found":
      return refuse(c, 404, "notFound");
    case "not_yours":
      return refuse(c, 403, "notYours");
  }
});

/** What is asked for; a value that does not exist narrows nothing. */
function searchOf(c: AppContext): Search {
  const asked = c.req.query();
  const one = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find((value) => value === asked[name]) ?? null;
  return {
    q: (asked["q"] ?? "").slice(0, Q_MAX),
    board: /^[a-z-]{1,60}$/.test(asked["board"] ?? "") ? (asked["board"] ?? null) : null,
    class: one("class", Object.keys(CLASSES) as ReviewClass[]),
    status: one("status", REVIEW_STATUSES),
    cause: one("cause", CAUSES),
    state: one("state", STATUSES),
    sort: one("sort", SORTS) ?? "newest",
  };
}
