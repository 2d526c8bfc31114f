-- A load brings the whole or only what has changed; of the latter it is counted what it does to what is there.
ALTER TABLE data_load ADD COLUMN kind text NOT NULL DEFAULT 'FULL' CHECK (kind IN ('FULL', 'INCREMENT'));
ALTER TABLE data_load ADD COLUMN rows_inserted bigint;
ALTER TABLE data_load ADD COLUMN rows_updated bigint;
ALTER TABLE data_load ADD COLUMN rows_deleted bigint;
