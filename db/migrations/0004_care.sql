-- Care and safety: what screening noticed, policy packs, helplines, what somebody would rather not see.

-- What was noticed in the text of a post: kind, rule and place, never the words.
ALTER TABLE reviews ADD COLUMN signals TEXT NOT NULL DEFAULT '[]';

-- The themes a member would rather not see, and until when that is locked: sealed, always of one length.
ALTER TABLE members ADD COLUMN view_seal TEXT NOT NULL DEFAULT '';

-- What is in force on a board, as JSON: a copy of the version that was published last; empty before the first.
ALTER TABLE boards ADD COLUMN pack TEXT NOT NULL DEFAULT '';

-- Every version of a board's policy pack. A published one is never changed: going back makes a new one.
CREATE TABLE packs (
  board TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  content TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  staff_id TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  published_at INTEGER,
  PRIMARY KEY (board, version)
) WITHOUT ROWID;

-- What a draft would have caught among the posts of a board. Examples are named, never copied.
CREATE TABLE backtests (
  board TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
  wanted INTEGER NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '',
  found TEXT NOT NULL DEFAULT '{}',
  staff_id TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  done_at INTEGER,
  erase_day INTEGER NOT NULL,
  PRIMARY KEY (board, id)
) WITHOUT ROWID;
CREATE INDEX backtests_erase ON backtests (erase_day);

-- What a rule of a pack put on a thread or a board for a while; an empty thread is the whole board.
CREATE TABLE labels (
  board TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  label TEXT NOT NULL,
  until_at INTEGER NOT NULL,
  PRIMARY KEY (board, thread_id, label)
) WITHOUT ROWID;
CREATE INDEX labels_until ON labels (until_at);

-- Ways to reach help outside this community, each with where it was found and the day it was checked.
CREATE TABLE helplines (
  id TEXT PRIMARY KEY,
  country TEXT NOT NULL,
  purpose TEXT NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  hours TEXT NOT NULL,
  channels TEXT NOT NULL,
  source TEXT NOT NULL,
  checked_day INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX helplines_checked ON helplines (checked_day);
