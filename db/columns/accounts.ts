import type { Datum } from "./types.ts";

/** Every column about a member's account. */
export const ACCOUNT_COLUMNS = {
  members: {
    id: [
      "A random name for the account. It stands plainly in one other table, that of sessions, and within seals.",
      "database",
    ],
    words_token: [
      "A keyed hash of the recovery words, by which they are recognised.",
      "server",
      "New words.",
    ],
    approved_posts: [
      "How many posts were published, counted to three: after that nothing is held for being new.",
      "database",
    ],
    session_epoch: ["How often somebody signed out everywhere.", "database"],
    created_day: ["The day of the first post, never the time.", "database"],
    view_seal: [
      "The themes they would rather not see, and until when that is locked: sealed, always of one length.",
      "server",
    ],
  },
  member_sessions: {
    token: ["A hash of the random number in the cookie.", "database"],
    member_id: ["Whose session it is: `members.id`.", "database"],
    epoch: [
      "The count of signing out everywhere at which it began; an older one opens nothing.",
      "database",
    ],
    expires_day: ["The day it runs out.", "database"],
  },
  api_tokens: {
    token: ["A hash of the key.", "database"],
    owner: ["A keyed token of the member, for keys alone.", "server"],
    label: ["What its owner calls it.", "member"],
    created_day: ["The day it was made.", "member"],
  },
  own_items: {
    owner: ["A keyed token of the member, for their own posts alone.", "server"],
    item: ["A keyed hash of the form that was sent, so that nothing is posted twice.", "server"],
    sealed_ref: ["Which post it is, sealed.", "member"],
  },
  standings: {
    owner: ["A keyed token of the member.", "server"],
    sealed: [
      "What was decided about their posts and on which day, sealed; never which posts.",
      "server",
    ],
    expires_day: ["The day it may be forgotten.", "database"],
  },
  suspensions: {
    subject: [
      "A keyed token of the member and the place of the pause, another for each pause.",
      "server",
    ],
    sealed: ["The rule, the reason, the board and the post, sealed.", "member"],
    until_day: ["The last day of the pause.", "member"],
  },
  member_passkeys: {
    owner: ["A keyed token of the member, for passkeys alone.", "server"],
    credential: ["A keyed hash of the passkey's own id.", "server"],
    sealed: ["The public half of the passkey and whose it is, sealed.", "server"],
    created_day: ["The day it was added.", "member"],
  },
  follows: {
    follower: ["A keyed token of the member, for follows alone.", "server"],
    kind: ["Board or topic tag.", "member"],
    tag: ["Which one.", "member"],
  },
  notices: {
    owner: ["A keyed token of the member, for notices alone.", "server"],
    item: ["A keyed hash of what happened, so that it is told once.", "server"],
    sealed: [
      "What happened and to which post, sealed. Its length tells a reply from a decision.",
      "member",
    ],
    expires_day: ["The day it goes by itself.", "database"],
  },
} as const satisfies Record<string, Record<string, Datum>>;
