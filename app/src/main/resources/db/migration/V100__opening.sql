-- 开放数据资源中心: what society sees. Nothing here refers to the sharing side: it is filled by parcels alone, and in
-- production stands on another network. Each edition of a dataset has a table of its own in the schema below.
CREATE SCHEMA opened;

CREATE TABLE open_dataset
(
    id           uuid PRIMARY KEY,
    region_id    uuid        NOT NULL,
    slug         text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    about        jsonb       NOT NULL,
    title        text        NOT NULL,
    searched     text        NOT NULL,
    edition      int         NOT NULL,
    row_count    bigint      NOT NULL,
    csv_digest   text        NOT NULL,
    csv_bytes    bigint      NOT NULL,
    opened_on    date        NOT NULL,
    updated_at   timestamptz NOT NULL,
    withdrawn_at timestamptz
);
SELECT apply_region_fence('open_dataset');
CREATE INDEX open_dataset_newest ON open_dataset (updated_at DESC, id);

-- Anonymous use is counted by the hour, never one by one.
CREATE TABLE open_use
(
    dataset_id uuid        NOT NULL REFERENCES open_dataset,
    hour       timestamptz NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('PAGE', 'ROWS', 'DOWNLOAD')),
    uses       bigint      NOT NULL,
    PRIMARY KEY (dataset_id, hour, kind)
);
