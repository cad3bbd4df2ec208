-- Newer lists of places say what took the place of what. One place may be followed by several: the first of them stands
-- in place.successor_id, as for a place that was renamed, moved or merged, the further ones here.
CREATE TABLE place_split (
    office_id UUID NOT NULL,
    place_id UUID NOT NULL, -- The place that was split.
    successor_id UUID NOT NULL, -- A further place that took its place.
    PRIMARY KEY (office_id, place_id, successor_id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, successor_id) REFERENCES place (office_id, id)
);
CREATE INDEX place_split_successor ON place_split (office_id, successor_id);

-- What a place replaced, and what has ended: few among all places.
CREATE INDEX place_successor ON place (office_id, successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX place_ended ON place (office_id, valid_to) WHERE valid_to IS NOT NULL;
