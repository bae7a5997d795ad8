-- Boards and topic tags: rows, so that a community can choose its own.
CREATE TABLE tags (
  slug TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('board', 'topic')),
  label TEXT NOT NULL,
  sentence TEXT NOT NULL,
  position INTEGER NOT NULL
) WITHOUT ROWID;

-- What a board adds to a tag: its policy pack.
CREATE TABLE boards (
  slug TEXT PRIMARY KEY REFERENCES tags (slug),
  held_first_posts INTEGER NOT NULL DEFAULT 0,
  default_notes TEXT NOT NULL DEFAULT '[]',
  guidance TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- A member is a random id and a keyed hash of the recovery words. Days, not times: a time would join a member to a post.
CREATE TABLE members (
  id TEXT PRIMARY KEY,
  words_token TEXT NOT NULL UNIQUE,
  approved_posts INTEGER NOT NULL DEFAULT 0,
  session_epoch INTEGER NOT NULL DEFAULT 0,
  created_day INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE member_sessions (
  token TEXT PRIMARY KEY,
  member_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  expires_day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX member_sessions_expiry ON member_sessions (expires_day);

CREATE TABLE api_tokens (
  token TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  label TEXT NOT NULL,
  created_day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX api_tokens_owner ON api_tokens (owner, token);

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES tags (slug),
  title TEXT NOT NULL,
  need TEXT NOT NULL,
  topics TEXT NOT NULL DEFAULT '[]',
  notes TEXT NOT NULL DEFAULT '[]',
  excerpt TEXT NOT NULL DEFAULT '',
  opener_alias TEXT NOT NULL,
  opener_voice TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('published', 'held', 'hidden', 'removed', 'erased')),
  locked INTEGER NOT NULL DEFAULT 0,
  post_count INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  last_activity_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX threads_active ON threads (last_activity_at, id) WHERE status = 'published';
CREATE INDEX threads_board_active ON threads (board, last_activity_at, id) WHERE status = 'published';
CREATE INDEX threads_board_newest ON threads (board, id) WHERE status = 'published';

-- Which published threads bear a topic tag, in the two orders a list is read in. The first is written
-- anew at each reply, so its copy of what a list shows costs no further row, and saves one when read.
CREATE TABLE topic_active (
  topic TEXT NOT NULL,
  last_activity_at INTEGER NOT NULL,
  thread_id TEXT NOT NULL,
  board TEXT NOT NULL,
  title TEXT NOT NULL,
  need TEXT NOT NULL,
  topics TEXT NOT NULL,
  notes TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  opener_alias TEXT NOT NULL,
  locked INTEGER NOT NULL,
  post_count INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (topic, last_activity_at, thread_id)
) WITHOUT ROWID;
CREATE TABLE topic_newest (
  topic TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  PRIMARY KEY (topic, thread_id)
) WITHOUT ROWID;

CREATE TABLE posts (
  thread_id TEXT NOT NULL,
  id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('published', 'held', 'hidden', 'removed', 'erased')),
  body TEXT NOT NULL,
  html TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '[]',
  reply_to TEXT,
  alias TEXT NOT NULL,
  voice TEXT NOT NULL,
  author_seal TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (thread_id, id)
) WITHOUT ROWID;

-- The aliases taken in a thread by those who replied (the opener's stands on the thread).
CREATE TABLE voices (
  thread_id TEXT NOT NULL,
  alias TEXT NOT NULL,
  voice TEXT NOT NULL,
  PRIMARY KEY (thread_id, alias)
) WITHOUT ROWID;

-- What a member wrote, under a keyed token, with the reference sealed: neither column joins to a post.
-- `item` is a keyed hash of the form's idempotency key, so the same form cannot be carried out twice.
CREATE TABLE own_items (
  owner TEXT NOT NULL,
  item TEXT NOT NULL,
  sealed_ref TEXT NOT NULL,
  PRIMARY KEY (owner, item)
) WITHOUT ROWID;

CREATE TABLE follows (
  follower TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('board', 'topic')),
  tag TEXT NOT NULL,
  PRIMARY KEY (follower, kind, tag)
) WITHOUT ROWID;

-- `reporter` is keyed by member and post together, so one member's reports do not join.
CREATE TABLE reports (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  reporter TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('open', 'upheld', 'dismissed')),
  receipt_token TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  PRIMARY KEY (thread_id, post_id, reporter)
) WITHOUT ROWID;
CREATE UNIQUE INDEX reports_receipt ON reports (receipt_token);
CREATE INDEX reports_open ON reports (thread_id, post_id, created_at) WHERE status = 'open';

CREATE TABLE reviews (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  board TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'decided')),
  class INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('report', 'first_posts')),
  due_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  report_count INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  claimed_by TEXT,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (thread_id, post_id)
) WITHOUT ROWID;
-- What waits and nobody holds: a claim takes the row out of this index, so the next review is always its first row.
CREATE INDEX reviews_queue ON reviews (class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_claims ON reviews (claimed_by, claimed_until) WHERE claimed_by IS NOT NULL;
-- Claims by when they end, so that those nobody came back to can be put back in the queue.
CREATE INDEX reviews_lapsing ON reviews (claimed_until, class, due_at) WHERE claimed_until > 0;

CREATE TABLE policies (
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (number, version)
) WITHOUT ROWID;

-- Append-only. Whoever changes this table by UPDATE or DELETE breaks the record.
CREATE TABLE events (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  id TEXT NOT NULL,
  action TEXT NOT NULL,
  staff_id TEXT,
  role TEXT NOT NULL,
  policy_number INTEGER,
  policy_version INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '{}',
  reverses TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (thread_id, post_id, id)
) WITHOUT ROWID;
-- The team's log: what staff did, newest first (ids are in order of time).
CREATE INDEX events_by_staff ON events (id) WHERE staff_id IS NOT NULL;

-- `served` counts the reviews taken: every third is the oldest amber, so that amber never starves.
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('moderator', 'lead', 'admin')),
  session_epoch INTEGER NOT NULL DEFAULT 0,
  served INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE staff_sessions (
  token TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX staff_sessions_expiry ON staff_sessions (expires_at);

CREATE TABLE staff_passkeys (
  credential_id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX staff_passkeys_staff ON staff_passkeys (staff_id);

CREATE TABLE invites (
  token TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('moderator', 'lead', 'admin')),
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) WITHOUT ROWID;
CREATE INDEX invites_expiry ON invites (expires_at);

-- What a member is told has happened. The reference is sealed; the day is as fine as it gets.
CREATE TABLE notices (
  owner TEXT NOT NULL,
  item TEXT NOT NULL,
  sealed TEXT NOT NULL,
  expires_day INTEGER NOT NULL,
  PRIMARY KEY (owner, item)
) WITHOUT ROWID;
CREATE INDEX notices_expiry ON notices (expires_day);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'decision')),
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  sent_at INTEGER
) WITHOUT ROWID;
