/**
 * The rule of imports (docs/architecture.md) as tables. A new line here is a decision: it says which
 * files may hold SQL, and by which files one module may be reached from another.
 */

/** Every file that may speak to the database in its own language. */
export const SQL_FILES: readonly string[] = [
  "workers/accounts/queries.ts",
  "workers/alarms/queries.ts",
  "workers/alarms/store.ts",
  "workers/accounts/sessions.ts",
  "workers/accounts/store.ts",
  "workers/duty/queries.ts",
  "workers/duty/store.ts",
  "workers/care/queries.ts",
  "workers/care/store.ts",
  "workers/following/queries.ts",
  "workers/following/store.ts",
  "workers/ledger/queries.ts",
  "workers/ledger/store.ts",
  "workers/moderation/queries.ts",
  "workers/moderation/store.ts",
  "workers/notify/queries.ts",
  "workers/notify/store.ts",
  "workers/reports/queries.ts",
  "workers/reports/store.ts",
  "workers/rotation/queries.ts",
  "workers/rotation/store.ts",
  "workers/safety/store.ts",
  "workers/serving/queries.ts",
  "workers/serving/store.ts",
  "workers/staff/oidc/queries.ts",
  "workers/staff/oidc/store.ts",
  "workers/staff/queries.ts",
  "workers/staff/store.ts",
  "workers/staff/team-queries.ts",
  "workers/staff/team-store.ts",
  "workers/standing/queries.ts",
  "workers/standing/store.ts",
  "workers/statements/queries.ts",
  "workers/statements/store.ts",
  "workers/suspensions/queries.ts",
  "workers/suspensions/store.ts",
  "workers/threads/catalogue.ts",
  "workers/threads/queries.ts",
  "workers/threads/store.ts",
  "workers/transparency/queries.ts",
  "workers/transparency/store.ts",
  "workers/unsealing/queries.ts",
  "workers/unsealing/store.ts",
];

/**
 * The doors of each module: the files that other modules may import at run time. Types may be
 * imported from anywhere. `queries` are doors because a page's statements ride in one batch, so the
 * use-case that needs a row of another module reads it by that module's own named query.
 */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  alarms: ["held-boards", "look", "poke", "queries", "store", "tell", "tell-browser", "tell-hook"],
  accounts: [
    "alias",
    "api-tokens",
    "auth",
    "author",
    "challenge-cookie",
    "encoding",
    "first-form",
    "keys",
    "own-items",
    "passkey-ceremony",
    "passkey-schemas",
    "queries",
    "seal-keys",
    "sessions",
    "welcome-cookie",
  ],
  api: ["problem"],
  duty: ["on-duty", "queries", "rules", "types"],
  care: ["care-line", "count-dose", "had-enough", "queries", "rules", "types"],
  following: ["adopt", "browser-follows", "feed", "follow", "queries", "rules"],
  http: ["body", "errors", "page", "rate-limit", "same-origin"],
  jobs: ["log"],
  ledger: ["extend-chain"],
  live: ["join-desk", "tell-desk"],
  moderation: [
    "consequences",
    "decide",
    "open-review",
    "own-reply",
    "queries",
    "rules",
    "schemas",
    "types",
    "withdraw",
  ],
  notify: ["deliver", "queries", "queue-effect", "sweep-outbox"],
  permissions: [
    "account",
    "acts",
    "duty",
    "alarms",
    "endpoint",
    "follow-up",
    "post",
    "raid",
    "report",
    "review",
    "session",
    "staff",
    "suspension",
    "team-post",
    "thread",
    "types",
    "unsealing",
    "visibility",
  ],
  reports: ["report-post", "schemas", "types"],
  safety: ["floods", "pressure", "quota", "rules", "spend", "switch-raid", "types", "work"],
  reversal: ["rules"],
  rotation: ["reseal", "rules"],
  serving: ["leave-out-writer", "queries", "release", "release-left", "rules", "take-next", "types"],
  staff: ["types"],
  statements: ["keep-text", "queries", "rules", "types"],
  standing: ["farewell", "keep-standing", "queries", "see-standing", "types"],
  suspensions: [
    "farewell",
    "past-appeals",
    "paused-browser",
    "queries",
    "rules",
    "see-suspension",
    "suspension-of",
    "types",
  ],
  threads: [
    "catalogue",
    "create-reply",
    "create-thread",
    "draft",
    "erase-posts",
    "limits",
    "list-threads",
    "paging",
    "present",
    "queries",
    "read-thread",
    "schemas",
    "text",
    "types",
  ],
  transparency: ["count", "csv"],
  unsealing: ["rules", "tell-members"],
};

/** Imports through a wall, each with its reason. Keep this short. */
export const EXCEPTIONS: readonly { from: string; to: string; because: string }[] = [
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
    from: "workers/moderation/effect-statements.ts",
    to: "workers/threads/store.ts",
    because: "a decision and its effect on the post must be one batch",
  },
  {
    from: "workers/moderation/decide.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision and the answer to an appeal must be one batch",
  },
  {
    from: "workers/moderation/pause-author.ts",
    to: "workers/suspensions/store.ts",
    because: "a decision and the pause it asks for must be one batch",
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
    to: "workers/serving/store.ts",
    because: "what has run out in every module is removed in one batch",
  },
  {
    from: "workers/jobs/scheduled.ts",
    to: "workers/duty/store.ts",
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

/** Files at the top of workers/ and folders that put the parts together; they may reach any door. */
export const ASSEMBLY: readonly string[] = [
  "workers/index.ts",
  "workers/app.tsx",
  "workers/context.ts",
];

/** No database, framework, clock, chance or network: given the same arguments, the same answer. */
export const PURE: readonly RegExp[] = [
  /^workers\/permissions\//,
  /^workers\/[^/]+\/(rules|types|limits)\.ts$/,
  /^workers\/accounts\/(alias|alias-words|recovery-wordlist|unkind-words)\.ts$/,
  /^workers\/duty\/zones\.ts$/,
  /^workers\/safety\/sketch\.ts$/,
  /^workers\/ledger\/dsa\.ts$/,
  /^workers\/transparency\/csv\.ts$/,
  /^workers\/threads\/(markdown|paging|text)\.ts$/,
];
/** The one package a pure file may use: it turns a text into a text. */
export const PURE_PACKAGES: readonly string[] = ["markdown-it"];
