import type { Who } from "../../workers/permissions/endpoint.ts";
import type { QuestionName } from "../support/permissions/questions.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A route, the question it is about, and, in the API, whom the endpoint is for. */
export type Row = readonly [method: Method, path: string, question: QuestionName, who?: Who];

/**
 * Every route and the question of workers/permissions that it is about. The use-case asks that
 * question; test/worker/permissions.test.ts asks both for everyone and compares, and
 * docs/permissions.md is made from this table. So a route nobody thought about cannot slip in.
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
  ["GET", "/threads/:thread", "read"],
  ["GET", "/threads/:thread/posts/:post", "anyone"],
  ["GET", "/assets/*", "anyone"],
  ["GET", "/icon.svg", "anyone"],
  ["GET", "/help", "anyone"],
  ["GET", "/about", "anyone"],
  ["GET", "/rules", "anyone"],
  ["GET", "/robots.txt", "anyone"],
  ["GET", "/.well-known/security.txt", "anyone"],

  // Writing: a visitor's first post makes the account. Staff write as members, never as staff.
  ["GET", "/write", "anyone"],
  ["POST", "/write", "anyone"],
  ["GET", "/boards/:board/new", "anyone"],
  ["POST", "/boards/:board/new", "anyone"],
  ["GET", "/threads/:thread/reply", "reply_form"],
  ["POST", "/threads/:thread/reply", "reply"],
  ["GET", "/threads/:thread/posts/:post/edit", "edit"],
  ["POST", "/threads/:thread/posts/:post/edit", "edit"],
  ["GET", "/threads/:thread/posts/:post/delete", "delete"],
  ["POST", "/threads/:thread/posts/:post/delete", "delete"],
  ["GET", "/threads/:thread/posts/:post/status", "status"],

  // Following: a visitor's list stays in their browser.
  ["GET", "/feed", "anyone"],
  ["POST", "/follow", "anyone"],

  // Asking the team to look.
  ["GET", "/threads/:thread/posts/:post/report", "report"],
  ["POST", "/threads/:thread/posts/:post/report", "report"],
  ["GET", "/reports", "anyone"],
  ["GET", "/reports/:code", "receipt"],

  // One's own account.
  ["GET", "/welcome", "welcome"],
  ["POST", "/welcome", "anyone"],
  ["GET", "/sign-in", "anyone"],
  ["POST", "/sign-in", "anyone"],
  ["GET", "/sign-out", "anyone"],
  ["POST", "/sign-out", "anyone"],
  ["POST", "/sign-in/passkey/options", "anyone"],
  ["POST", "/sign-in/passkey/verify", "anyone"],
  ["GET", "/forget", "anyone"],
  ["POST", "/forget", "anyone"],
  ["POST", "/leave", "anyone"],
  ["GET", "/account", "member"],
  ["GET", "/account/words", "member"],
  ["POST", "/account/words", "member"],
  ["GET", "/account/words/new", "member"],
  ["POST", "/account/words/new", "anyone"],
  ["POST", "/account/passkeys/options", "member"],
  ["POST", "/account/passkeys/verify", "member"],
  ["POST", "/account/passkeys/remove", "member"],
  ["GET", "/account/export", "member"],
  ["GET", "/account/export.json", "member"],
  ["GET", "/account/erase", "member"],
  ["POST", "/account/erase", "member"],
  ["POST", "/account/tokens", "member"],
  ["POST", "/account/tokens/revoke", "member"],
  ["GET", "/notices", "member"],
  ["POST", "/notices/clear", "member"],

  // The desk.
  ["GET", "/mod", "desk"],
  ["GET", "/mod/live", "desk"],
  ["GET", "/mod/log", "desk"],
  ["POST", "/mod/next", "desk"],
  ["GET", "/mod/reviews/:thread/:post", "review"],
  ["POST", "/mod/reviews/:thread/:post", "decide"],
  ["POST", "/mod/reviews/:thread/:post/release", "desk"],
  ["GET", "/mod/raid", "raid"],
  ["POST", "/mod/raid", "raid"],

  // Two keys: opening an author's other posts, telling the member, and the public figures.
  ["GET", "/mod/reviews/:thread/:post/unseal", "unseal_ask"],
  ["POST", "/mod/reviews/:thread/:post/unseal", "unseal_ask"],
  ["GET", "/mod/unsealings", "unseal"],
  ["GET", "/mod/unsealings/:unsealing", "unseal_see"],
  ["POST", "/mod/unsealings/:unsealing/answer", "unseal_answer"],
  ["POST", "/mod/unsealings/:unsealing/look", "unseal_look"],
  ["GET", "/unsealings/:unsealing", "unseal_told"],
  ["GET", "/transparency", "anyone"],
  ["GET", "/transparency.json", "anyone"],

  // Writing with one's role shown.
  ["GET", "/staff/threads/:thread/reply", "team_reply_form"],
  ["POST", "/staff/threads/:thread/reply", "team_reply"],
  ["GET", "/staff/threads/:thread/posts/:post/delete", "team_delete"],
  ["POST", "/staff/threads/:thread/posts/:post/delete", "team_delete"],

  // Joining the team and coming back to it.
  ["GET", "/staff/invite/:token", "invite"],
  ["POST", "/staff/invite/:token", "invite"],
  ["GET", "/staff/sign-in", "anyone"],
  ["POST", "/staff/sign-in/options", "anyone"],
  ["POST", "/staff/sign-in/verify", "anyone"],
  ["GET", "/staff/sign-out", "anyone"],
  ["POST", "/staff/sign-out", "anyone"],
  ["GET", "/staff/passkeys", "passkeys"],
  ["POST", "/staff/passkeys/options", "passkeys"],
  ["POST", "/staff/passkeys/verify", "passkeys"],
  ["POST", "/staff/passkeys/remove", "own_passkey"],
  ["POST", "/staff/invite/:token/options", "invite"],
  ["POST", "/staff/invite/:token/verify", "invite"],
  ["GET", "/staff", "own_staff"],
  ["GET", "/staff/sessions", "own_staff"],
  ["POST", "/staff/sessions/end", "own_staff"],
  ["POST", "/staff/sessions/end-others", "own_staff"],
  ["GET", "/staff/confirm", "own_staff"],
  ["POST", "/staff/confirm/options", "own_staff"],
  ["POST", "/staff/confirm/verify", "own_staff"],

  // Who is on the team.
  ["GET", "/staff/team", "see_team"],
  ["GET", "/staff/team/invite", "change_team"],
  ["POST", "/staff/team/invite", "change_team"],
  ["GET", "/staff/team/invites/:invite/withdraw", "change_team"],
  ["POST", "/staff/team/invites/:invite/withdraw", "change_team"],
  ["GET", "/staff/team/:person", "change_team"],
  ["POST", "/staff/team/:person", "change_team"],
  ["GET", "/staff/team/:person/suspend", "change_team"],
  ["POST", "/staff/team/:person/suspend", "change_team"],
  ["GET", "/staff/team/:person/resume", "change_team"],
  ["POST", "/staff/team/:person/resume", "change_team"],
  ["GET", "/staff/team/:person/remove", "change_team"],
  ["POST", "/staff/team/:person/remove", "change_team"],
  ["GET", "/staff/team/:person/let-back-in", "change_team"],
  ["POST", "/staff/team/:person/let-back-in", "change_team"],
  ["GET", "/staff/team/:person/end-sessions", "change_team"],
  ["POST", "/staff/team/:person/end-sessions", "change_team"],

  // The API. It writes only for a member: there is no page to show new recovery words on.
  ["GET", "/api/v1/openapi.json", "anyone", "anyone"],
  ["GET", "/api/v1/docs", "anyone", "anyone"],
  ["GET", "/api/v1/boards", "anyone", "anyone"],
  ["GET", "/api/v1/tags", "anyone", "anyone"],
  ["GET", "/api/v1/threads", "anyone", "anyone"],
  ["GET", "/api/v1/threads/:thread", "read", "anyone"],
  ["POST", "/api/v1/boards/:board/threads", "member", "member"],
  ["POST", "/api/v1/threads/:thread/posts", "reply", "member"],
  ["PATCH", "/api/v1/threads/:thread/posts/:post", "edit", "member"],
  ["DELETE", "/api/v1/threads/:thread/posts/:post", "delete", "member"],
  ["GET", "/api/v1/threads/:thread/posts/:post/status", "status", "member"],
  ["POST", "/api/v1/threads/:thread/posts/:post/reports", "report", "member"],
  ["GET", "/api/v1/feed", "member", "member"],
  ["GET", "/api/v1/follows", "member", "member"],
  ["PUT", "/api/v1/follows/:tag", "member", "member"],
  ["DELETE", "/api/v1/follows/:tag", "member", "member"],
  ["POST", "/api/v1/tokens", "member", "session"],
  ["DELETE", "/api/v1/tokens/:token", "member", "session"],
  ["POST", "/api/v1/reviews/next", "desk", "staff"],
  ["GET", "/api/v1/reviews/:thread/:post", "review", "staff"],
  ["POST", "/api/v1/reviews/:thread/:post/decisions", "decide", "staff"],
  ["DELETE", "/api/v1/reviews/:thread/:post/claim", "desk", "staff"],
  ["GET", "/api/v1/raid", "raid", "staff"],
  ["PUT", "/api/v1/raid", "raid", "staff"],
  ["DELETE", "/api/v1/raid", "raid", "staff"],
  ["GET", "/api/v1/unsealings", "unseal", "staff"],
  ["POST", "/api/v1/unsealings", "unseal_ask", "staff"],
  ["POST", "/api/v1/unsealings/:unsealing/answer", "unseal_answer", "staff"],
  ["POST", "/api/v1/unsealings/:unsealing/looks", "unseal_look", "staff"],
];
