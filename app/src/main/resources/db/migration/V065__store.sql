-- Where the data itself lives. Every generation of a dataset is a table of its own in this schema, made at run time from
-- the entry's items; these tables are not described by migrations.
CREATE SCHEMA dataset;

-- Whoever delivers data reads as this role, which can do nothing but read it.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongshu_reader') THEN
        CREATE ROLE gongshu_reader NOLOGIN;
    END IF;
END
$$;
GRANT gongshu_reader TO CURRENT_USER;
GRANT USAGE ON SCHEMA dataset TO gongshu_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA dataset GRANT SELECT ON TABLES TO gongshu_reader;

-- One state of a dataset, complete in itself. `rows` is counted once, when it was filled.
CREATE TABLE generation
(
    id         uuid        PRIMARY KEY,
    region_id  uuid        NOT NULL,
    entry_id   uuid        NOT NULL,
    load_id    uuid        NOT NULL,
    number     int         NOT NULL,
    state      text        NOT NULL CHECK (state IN ('READY', 'CURRENT', 'FORMER', 'DROPPED')),
    layout     jsonb       NOT NULL,
    rows       bigint      NOT NULL,
    bytes      bigint      NOT NULL,
    digest     text        NOT NULL,
    created_at timestamptz NOT NULL,
    current_at timestamptz,
    former_at  timestamptz,
    version    bigint      NOT NULL DEFAULT 0,
    UNIQUE (entry_id, number)
);
CREATE UNIQUE INDEX generation_current ON generation (entry_id) WHERE state = 'CURRENT';
CREATE INDEX generation_of_load ON generation (load_id);
SELECT apply_region_fence('generation');
