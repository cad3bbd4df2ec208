-- By which the program knows its own events: a keyed hash whose key is not in the database. What was written before has none.
ALTER TABLE event ADD COLUMN mac BYTEA; -- HMAC-SHA256 over the event, without its place in the chain
