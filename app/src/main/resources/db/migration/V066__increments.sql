-- An increment holds rows that are laid over what readers get. Its own table goes as soon as that is done; its digest and
-- what it did stay.
ALTER TABLE generation ADD COLUMN increment boolean NOT NULL DEFAULT false;
ALTER TABLE generation DROP CONSTRAINT generation_state_check;
ALTER TABLE generation ADD CONSTRAINT generation_state_check
    CHECK (state IN ('READY', 'CURRENT', 'FORMER', 'LAID', 'DROPPED'));

-- Versions of a dataset that came about by an increment. The former rows lie in the generation's table of former rows.
CREATE TABLE dataset_increment
(
    id            uuid        PRIMARY KEY REFERENCES generation,
    region_id     uuid        NOT NULL,
    entry_id      uuid        NOT NULL,
    generation_id uuid        NOT NULL REFERENCES generation,
    former_number int         NOT NULL,
    number        int         NOT NULL CHECK (number > former_number),
    inserted      bigint      NOT NULL,
    updated       bigint      NOT NULL,
    deleted       bigint      NOT NULL,
    at            timestamptz NOT NULL,
    UNIQUE (entry_id, number)
);
SELECT apply_region_fence('dataset_increment');
