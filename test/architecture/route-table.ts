/** Who gets more than a refusal from a route. */
export type Who =
  /** Everyone: a visitor, a member, a member of staff. */
  | "anyone"
  /** Whoever wrote the post the path names; to others the page is not there. */
  | "author"
  /** Whoever holds the secret in the path or a cookie sealed for the purpose. */
  | "bearer"
  /** A signed-in member. */
  | "member"
  /** A signed-in member by the browser's session, not by an API key. */
  | "session"
  /** A signed-in moderator, lead or admin. */
  | "staff";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Row = readonly [Method, string, Who];

/**
 * Every route and who it is for. The decision itself is taken in the use-case (permissions/); this
 * table is where it is written down, so that a route nobody thought about cannot slip in.
 */
export const ROUTES: readonly Row[] = [
  // Reading: what is published is for everyone.
  ["GET", "/", "anyone"],
  ["GET", "/boards", "anyone"],
  ["GET", "/boards/:board", "anyone"],
  ["GET", "/boards/:slug/atom.xml", "anyone"],
  ["GET", "/tags", "anyone"],
  ["GET", "/tags/:topic", "anyone"],
  ["GET", "/tags/:slug/atom.xml", "anyone"],
  ["GET", "/threads/:thread", "anyone"],
  ["GET", "/threads/:thread/posts/:post", "anyone"],
  ["GET", "/assets/*", "anyone"],
  ["GET", "/icon.svg", "anyone"],
  ["GET", "/help", "anyone"],
  ["GET", "/about", "anyone"],
  ["GET", "/rules", "anyone"],
  ["GET", "/robots.txt", "anyone"],

  // Writing: a visitor's first post makes the account. Staff write as members, never as staff.
  ["GET", "/write", "anyone"],
  ["POST", "/write", "anyone"],
  ["GET", "/boards/:board/new", "anyone"],
  ["POST", "/boards/:board/new", "anyone"],
  ["GET", "/threads/:thread/reply", "anyone"],
  ["POST", "/threads/:thread/reply", "anyone"],
  ["GET", "/threads/:thread/posts/:post/edit", "author"],
  ["POST", "/threads/:thread/posts/:post/edit", "author"],
  ["GET", "/threads/:thread/posts/:post/delete", "author"],
  ["POST", "/threads/:thread/posts/:post/delete", "author"],
  ["GET", "/threads/:thread/posts/:post/status", "author"],

  // Following: a visitor's list stays in their browser.
  ["GET", "/feed", "anyone"],
  ["POST", "/follow", "anyone"],

  // Asking the team to look.
  ["GET", "/threads/:thread/posts/:post/report", "anyone"],
  ["POST", "/threads/:thread/posts/:post/report", "anyone"],
  ["GET", "/reports", "anyone"],
  ["GET", "/reports/:code", "bearer"],

  // One's own account.
  ["GET", "/welcome", "bearer"],
  ["POST", "/welcome", "bearer"],
  ["GET", "/sign-in", "anyone"],
  ["POST", "/sign-in", "anyone"],
  ["GET", "/sign-out", "anyone"],
  ["POST", "/sign-out", "anyone"],
  ["GET", "/account", "member"],
  ["GET", "/account/export", "member"],
  ["GET", "/account/export.json", "member"],
  ["GET", "/account/erase", "member"],
  ["POST", "/account/erase", "member"],
  ["POST", "/account/tokens", "member"],
  ["POST", "/account/tokens/revoke", "member"],
  ["GET", "/notices", "member"],
  ["POST", "/notices/clear", "member"],

  // The desk.
  ["GET", "/mod", "staff"],
  ["GET", "/mod/live", "staff"],
  ["GET", "/mod/log", "staff"],
  ["POST", "/mod/next", "staff"],
  ["GET", "/mod/reviews/:thread/:post", "staff"],
  ["POST", "/mod/reviews/:thread/:post", "staff"],
  ["POST", "/mod/reviews/:thread/:post/release", "staff"],

  // Joining the team and coming back to it.
  ["GET", "/staff/invite/:token", "bearer"],
  ["POST", "/staff/invite/:token", "bearer"],
  ["GET", "/staff/sign-in", "anyone"],
  ["POST", "/staff/sign-in/options", "anyone"],
  ["POST", "/staff/sign-in/verify", "anyone"],
  ["GET", "/staff/sign-out", "anyone"],
  ["POST", "/staff/sign-out", "anyone"],
  ["GET", "/staff/passkeys", "staff"],
  ["POST", "/staff/passkeys/options", "staff"],
  ["POST", "/staff/passkeys/verify", "staff"],

  // The API. It writes only for a member: there is no page to show new recovery words on.
  ["GET", "/api/v1/openapi.json", "anyone"],
  ["GET", "/api/v1/docs", "anyone"],
  ["GET", "/api/v1/boards", "anyone"],
  ["GET", "/api/v1/tags", "anyone"],
  ["GET", "/api/v1/threads", "anyone"],
  ["GET", "/api/v1/threads/:thread", "anyone"],
  ["POST", "/api/v1/boards/:board/threads", "member"],
  ["POST", "/api/v1/threads/:thread/posts", "member"],
  ["PATCH", "/api/v1/threads/:thread/posts/:post", "author"],
  ["DELETE", "/api/v1/threads/:thread/posts/:post", "author"],
  ["GET", "/api/v1/threads/:thread/posts/:post/status", "author"],
  ["POST", "/api/v1/threads/:thread/posts/:post/reports", "member"],
  ["GET", "/api/v1/feed", "member"],
  ["GET", "/api/v1/follows", "member"],
  ["PUT", "/api/v1/follows/:tag", "member"],
  ["DELETE", "/api/v1/follows/:tag", "member"],
  ["POST", "/api/v1/tokens", "session"],
  ["DELETE", "/api/v1/tokens/:token", "session"],
  ["POST", "/api/v1/reviews/next", "staff"],
  ["GET", "/api/v1/reviews/:thread/:post", "staff"],
  ["POST", "/api/v1/reviews/:thread/:post/decisions", "staff"],
  ["DELETE", "/api/v1/reviews/:thread/:post/claim", "staff"],
];
