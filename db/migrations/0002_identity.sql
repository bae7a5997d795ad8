-- Who is on the team. Boards and classes narrow what a moderator is served; an empty list is everything.
-- Someone is `joining` until they have a passkey or the organisation's sign-in, and can do nothing yet.
CREATE TABLE staff_0002 (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('professional', 'facilitator', 'moderator', 'lead', 'admin')),
  status TEXT NOT NULL DEFAULT 'joining' CHECK (status IN ('joining', 'active', 'suspended', 'removed')),
  boards TEXT NOT NULL DEFAULT '[]',
  classes TEXT NOT NULL DEFAULT '[]',
  session_epoch INTEGER NOT NULL DEFAULT 0,
  served INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  role_since INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO staff_0002 (id, name, role, status, session_epoch, served, created_at)
  SELECT id, name, role, 'active', session_epoch, served, created_at FROM staff;
DROP TABLE staff;
ALTER TABLE staff_0002 RENAME TO staff;

-- `confirmed_at`: when the person last answered with a passkey in this session (before admin acts).
ALTER TABLE staff_sessions ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_sessions ADD COLUMN confirmed_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id, expires_at);

-- `staff_id` stands only on a link that lets someone who lost their passkey back in.
CREATE TABLE invites_0002 (
  token TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('professional', 'facilitator', 'moderator', 'lead', 'admin')),
  boards TEXT NOT NULL DEFAULT '[]',
  classes TEXT NOT NULL DEFAULT '[]',
  staff_id TEXT,
  invited_by TEXT,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) WITHOUT ROWID;
INSERT INTO invites_0002 (token, role, expires_at, used_at)
  SELECT token, role, expires_at, used_at FROM invites;
DROP TABLE invites;
ALTER TABLE invites_0002 RENAME TO invites;
CREATE INDEX invites_expiry ON invites (expires_at);

-- The organisation's sign-in: a keyed hash of issuer and subject, never an address or a name.
CREATE TABLE staff_identities (
  token TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX staff_identities_staff ON staff_identities (staff_id);

-- Append-only, as events are: what was done about the team and the community as a whole.
CREATE TABLE team_events (
  id TEXT PRIMARY KEY,
  actor_id TEXT,
  subject_id TEXT,
  action TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}',
  at INTEGER NOT NULL
) WITHOUT ROWID;

-- A member who may not write for a while. The token says who only to the server; what it is about is sealed.
CREATE TABLE suspensions (
  subject TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  until_day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX suspensions_until ON suspensions (until_day);

-- An author asks for another look at a decision about their post.
CREATE TABLE appeals (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'granted', 'refused')),
  words TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  PRIMARY KEY (thread_id, post_id, event_id)
) WITHOUT ROWID;

-- Two people open one author's other posts together. Nothing here says whose or which they are.
CREATE TABLE unsealings (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('asked', 'granted', 'refused', 'lapsed')),
  answered_by TEXT,
  asked_at INTEGER NOT NULL,
  answered_at INTEGER,
  open_until INTEGER NOT NULL DEFAULT 0,
  tell_day INTEGER
) WITHOUT ROWID;
CREATE INDEX unsealings_untold ON unsealings (tell_day) WHERE tell_day IS NOT NULL;

-- Figures for the public, counted when they happen: nothing is counted by reading everything.
CREATE TABLE figures (
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (year, name)
) WITHOUT ROWID;

-- What was used once and must not be used again: an answer to a puzzle, a passkey's question, a form of
-- someone who has been erased. A keyed hash and the day it may be forgotten.
CREATE TABLE spent (
  expires_day INTEGER NOT NULL,
  token TEXT NOT NULL,
  PRIMARY KEY (expires_day, token)
) WITHOUT ROWID;

-- How much of one thing somebody did on one day, under a token that is another for each thing and day.
CREATE TABLE quotas (
  day INTEGER NOT NULL,
  token TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (day, token)
) WITHOUT ROWID;

-- Switches of the whole community, such as the one that holds every first post for a while.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  until_at INTEGER
) WITHOUT ROWID;

-- A member's passkey: the handle is a keyed token that the device gives back, all else is sealed.
CREATE TABLE member_passkeys (
  owner TEXT NOT NULL,
  credential TEXT NOT NULL,
  sealed TEXT NOT NULL,
  created_day INTEGER NOT NULL,
  PRIMARY KEY (owner, credential)
) WITHOUT ROWID;

-- How far the sealing of old rows under the newest key has come, table by table.
CREATE TABLE resealing (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  cursor TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- The thread that this one goes on from, when its author says so.
ALTER TABLE threads ADD COLUMN follows TEXT;
-- The role of whoever wrote as one of the team; empty for members.
ALTER TABLE posts ADD COLUMN badge TEXT;

CREATE TABLE reviews_0002 (
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  board TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'decided')),
  class INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('report', 'first_posts', 'plain_form', 'raid', 'flood', 'appeal')),
  due_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  report_count INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  claimed_by TEXT,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (thread_id, post_id)
) WITHOUT ROWID;
INSERT INTO reviews_0002 SELECT * FROM reviews;
DROP TABLE reviews;
ALTER TABLE reviews_0002 RENAME TO reviews;
CREATE INDEX reviews_queue ON reviews (class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_board_queue ON reviews (board, class, due_at, thread_id, post_id) WHERE status = 'open' AND claimed_until = 0;
CREATE INDEX reviews_claims ON reviews (claimed_by, claimed_until) WHERE claimed_by IS NOT NULL;
CREATE INDEX reviews_lapsing ON reviews (claimed_until, class, due_at) WHERE claimed_until > 0;

CREATE TABLE outbox_0002 (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'decision', 'suspension', 'unsealing')),
  thread_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  sent_at INTEGER
) WITHOUT ROWID;
INSERT INTO outbox_0002 SELECT * FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_0002 RENAME TO outbox;
