-- Reasons that were typed beside a change may be erased: what a leaf of the log says of them stays provable.
ALTER TABLE log_leaf ADD COLUMN content_hash BYTEA; -- hides and fixes the event's content, whose reason may be erased later
-- Leaves of before: the next batch keeps it for them too.
CREATE INDEX log_leaf_without_content ON log_leaf (office_id, generation, position) WHERE content_hash IS NULL AND event_id IS NOT NULL;
