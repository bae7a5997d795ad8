/** Imports through a wall, each with its reason. Keep this short. */
export const EXCEPTIONS: readonly { from: string; to: string; because: string }[] = [
  {
    from: "workers/staff/change-standing.ts",
    to: "workers/alarms/store.ts",
    because: "whoever leaves the team is told nowhere any more, in the same batch",
  },
  {
    from: "workers/statements/appeal.ts",
    to: "workers/serving/store.ts",
    because: "an appeal opens its review and leaves out whoever decided in one batch",
  },
  {
    from: "workers/accounts/erase-account.ts",
    to: "workers/following/store.ts",
    because: "an account and all that lies under its keyed names are removed in one batch",
  },
  {
    from: "workers/accounts/erase-account.ts",
    to: "workers/notify/store.ts",
    because: "an account and all that lies under its keyed names are removed in one batch",
  },
  {
    from: "workers/threads/write-once.ts",
    to: "workers/accounts/store.ts",
    because: "a first post and the row by which its author finds it again must be one batch",
  },
  {
    from: "workers/moderation/decide.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision stands or falls with the pause it asks for",
  },
  {
    from: "workers/moderation/end-locks.ts",
    to: "workers/threads/store.ts",
    because: "a lock that ends and the line in the record that says so must be one batch",
  },
  {
    from: "workers/threads/edit-post.ts",
    to: "workers/statements/store.ts",
    because: "an author's new words take the place of those that were kept in the same batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/reports/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/moderation/effect-statements.ts",
    to: "workers/threads/store.ts",
    because: "a decision and its effect on the post must be one batch",
  },
  {
    from: "workers/moderation/decide.ts",
    to: "workers/statements/store.ts",
    because: "a decision and the answer to an appeal must be one batch",
  },
  {
    from: "workers/suspensions/appeal.ts",
    to: "workers/statements/store.ts",
    because: "what stands of a pause is the condition of asking about it, in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/statements/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/moderation/pause-author.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision and the pause it asks for must be one batch",
  },
  {
    from: "workers/reversal/take-back.ts",
    to: "workers/notify/store.ts",
    because: "a decision goes back in one batch with what it would have told people",
  },
  {
    from: "workers/reversal/take-back.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision and the pause it asked for go back in one batch",
  },
  {
    from: "workers/reversal/put-people-back.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision and the pause it asked for go back in one batch",
  },
  {
    from: "workers/statements/keep-text.ts",
    to: "workers/threads/store.ts",
    because: "words are sealed away and leave the post in one batch",
  },
  {
    from: "workers/threads/write-once.ts",
    to: "workers/suspensions/store.ts",
    because: "the guard against a pause that came in between fails inside its batch",
  },
  {
    from: "workers/threads/edit-post.ts",
    to: "workers/suspensions/store.ts",
    because: "the guard against a pause that came in between fails inside its batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/care/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/standing/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/suspensions/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/duty/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/quality/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/notify/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/safety/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/staff/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
];
