-- The moderators' desk: due times and the rota, statements and appeals, the ledger, care for the team.

-- `theme` is the heaviest theme of what is to be read, for those who leave it out. `tier` 1 is for leads
-- alone. `not_for` names members of staff who are not served it, each followed by a space. `asks` says
-- for what it waits for somebody else. `step` is how far up the ladder the alarm has gone.
CREATE TABLE reviews_0003 (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  board TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'decided')),
  class INTEGER NOT NULL,
  cause TEXT NOT NULL,
  theme TEXT NOT NULL DEFAULT '',
  tier INTEGER NOT NULL DEFAULT 0,
  asks TEXT NOT NULL DEFAULT '',
  not_for TEXT NOT NULL DEFAULT '',
  step INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  report_count INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  claimed_by TEXT,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (thread_id, post_id)
) WITHOUT ROWID;
-- Who put a review back because it is about their own words stood in claimed_by until now.
INSERT INTO reviews_0003
  SELECT thread_id, post_id, board, status, class, cause, '', 0, '',
    CASE WHEN claimed_until = 0 AND claimed_by IS NOT NULL THEN claimed_by || ' ' ELSE '' END,
    0, due_at, opened_at, report_count, version,
    CASE WHEN claimed_until = 0 THEN NULL ELSE claimed_by END, claimed_until
  FROM reviews;
DROP TABLE reviews;
ALTER TABLE reviews_0003 RENAME TO reviews;
CREATE INDEX reviews_queue ON reviews (tier, class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_board_queue ON reviews (board, tier, class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_theme_queue ON reviews (theme, tier, class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_claims ON reviews (claimed_by, claimed_until) WHERE claimed_by IS NOT NULL;
CREATE INDEX reviews_lapsing ON reviews (claimed_until, class, due_at) WHERE claimed_until > 0;
-- The alarm of a board: what is open there and not at the end of its ladder, in whosever hands.
CREATE INDEX reviews_board_due ON reviews (board, class, due_at) WHERE status = 'open' AND step < 5;
-- Looking for something on purpose: newest first.
CREATE INDEX reviews_opened ON reviews (opened_at, thread_id, post_id);
CREATE INDEX reviews_board_opened ON reviews (board, opened_at, thread_id, post_id);

-- Acts that were done and are taken back together.
ALTER TABLE events ADD COLUMN bulk TEXT;
CREATE INDEX events_bulk ON events (bulk, id) WHERE bulk IS NOT NULL;
-- The chain takes events in the order of their ids.
CREATE INDEX events_in_order ON events (id);

-- Each link's hash covers the one before it and everything its event says.
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('events', 'team_events')),
  thread_id TEXT NOT NULL DEFAULT '',
  post_id TEXT NOT NULL DEFAULT '',
  event_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX ledger_event ON ledger (event_id, source);

-- `party` is 'author', or the keyed token of the reporter who was refused.
CREATE TABLE appeals_0003 (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  party TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'asked', 'granted', 'refused')),
  words TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  reply TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  PRIMARY KEY (thread_id, post_id, event_id, party)
) WITHOUT ROWID;
INSERT INTO appeals_0003
  SELECT thread_id, post_id, event_id, 'author', status, words, '', '', created_at, decided_at FROM appeals;
DROP TABLE appeals;
ALTER TABLE appeals_0003 RENAME TO appeals;

-- The words of a post as they were before a decision took them out of sight, sealed until nobody can
-- ask for another look any more.
CREATE TABLE kept_texts (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  erase_day INTEGER NOT NULL,
  PRIMARY KEY (thread_id, post_id)
) WITHOUT ROWID;
CREATE INDEX kept_texts_erase ON kept_texts (erase_day);

-- What the author of a post and the team write to each other about it.
CREATE TABLE letters (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  staff_id TEXT,
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  erase_day INTEGER NOT NULL,
  PRIMARY KEY (thread_id, post_id, id)
) WITHOUT ROWID;
CREATE INDEX letters_erase ON letters (erase_day);

-- What was decided about one member's posts: kinds and days, sealed; never which posts.
CREATE TABLE standings (
  owner TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  expires_day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX standings_expiry ON standings (expires_day);

-- What moderators note for each other about a post.
CREATE TABLE team_notes (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  erase_day INTEGER NOT NULL,
  PRIMARY KEY (thread_id, post_id, id)
) WITHOUT ROWID;
CREATE INDEX team_notes_erase ON team_notes (erase_day);

-- Who is on duty when. `offered_at` is when its holder asked for somebody else to take it.
CREATE TABLE shifts (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  offered_at INTEGER
) WITHOUT ROWID;
CREATE INDEX shifts_time ON shifts (starts_at, ends_at, staff_id, id);
CREATE INDEX shifts_staff ON shifts (staff_id, starts_at);

-- How much somebody took in on one day, for themselves alone.
CREATE TABLE doses (
  staff_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  points INTEGER NOT NULL DEFAULT 0,
  reviews INTEGER NOT NULL DEFAULT 0,
  heavy INTEGER NOT NULL DEFAULT 0,
  seconds INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (staff_id, day)
) WITHOUT ROWID;
CREATE INDEX doses_day ON doses (day);

ALTER TABLE staff ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN opt_outs TEXT NOT NULL DEFAULT '[]';
-- Budgets of their own, in points; 0 is the community's.
ALTER TABLE staff ADD COLUMN day_budget INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN week_budget INTEGER NOT NULL DEFAULT 0;
-- The class of what they were served last: heavy and light take turns.
ALTER TABLE staff ADD COLUMN last_class INTEGER NOT NULL DEFAULT 0;
-- The last day on which a budget of theirs was used up; 0 for none.
ALTER TABLE staff ADD COLUMN spent_day INTEGER NOT NULL DEFAULT 0;
-- Since when whoever holds a review has had it, however often the lease was renewed.
ALTER TABLE reviews ADD COLUMN claimed_at INTEGER NOT NULL DEFAULT 0;

-- Where a moderator's browser can be told that something waits. The address is sealed.
CREATE TABLE push_subscriptions (
  staff_id TEXT NOT NULL,
  token TEXT NOT NULL,
  sealed TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (staff_id, token)
) WITHOUT ROWID;

-- Reasons to begin from; an empty board is every board.
CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL,
  policy_number INTEGER,
  label TEXT NOT NULL,
  reason TEXT NOT NULL
) WITHOUT ROWID;

-- Decisions that somebody else reads again without knowing what was decided.
CREATE TABLE audits (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  policy_number INTEGER,
  first_action TEXT NOT NULL,
  sampled_at INTEGER NOT NULL,
  second_staff_id TEXT,
  second_action TEXT,
  second_at INTEGER,
  PRIMARY KEY (thread_id, post_id, event_id)
) WITHOUT ROWID;
CREATE INDEX audits_waiting ON audits (sampled_at, event_id, staff_id) WHERE second_at IS NULL;
CREATE INDEX audits_sampled ON audits (sampled_at);

-- How often two readings came to the same: for each policy, counted when the second is in.
CREATE TABLE agreements (
  year INTEGER NOT NULL,
  policy_number INTEGER NOT NULL,
  first_action TEXT NOT NULL,
  second_action TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (year, policy_number, first_action, second_action)
) WITHOUT ROWID;

-- Reporters whose reports come last for a while: a keyed token, never whose.
CREATE TABLE muted_reporters (
  token TEXT PRIMARY KEY,
  until_day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX muted_reporters_until ON muted_reporters (until_day);
-- The member who reported, sealed; empty for visitors.
ALTER TABLE reports ADD COLUMN reporter_seal TEXT;

-- A lock that ends by itself; how many minutes lie between two replies of one person, and until when;
-- where the talk goes on after two threads were made one.
ALTER TABLE threads ADD COLUMN locked_until INTEGER;
ALTER TABLE threads ADD COLUMN slow_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE threads ADD COLUMN slow_until INTEGER;
ALTER TABLE threads ADD COLUMN merged_into TEXT;
CREATE INDEX threads_locked_until ON threads (locked_until) WHERE locked_until IS NOT NULL;

-- Effects wait until an act can no longer be taken back by one key; `event_id` is the act.
CREATE TABLE outbox_0003 (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  event_id TEXT,
  not_before INTEGER NOT NULL DEFAULT 0,
  sent_at INTEGER
) WITHOUT ROWID;
INSERT INTO outbox_0003 SELECT id, kind, thread_id, post_id, NULL, 0, sent_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_0003 RENAME TO outbox;
CREATE INDEX outbox_event ON outbox (event_id) WHERE event_id IS NOT NULL;
