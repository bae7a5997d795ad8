-- The receipt of a post that waits, or whose author was met with help: a keyed hash of its code, by
-- which they find its page again in any browser. It says nothing of who wrote it.
ALTER TABLE reviews ADD COLUMN receipt TEXT;
CREATE UNIQUE INDEX reviews_receipt ON reviews (receipt) WHERE receipt IS NOT NULL;
