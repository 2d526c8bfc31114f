-- The official texts that an operator loaded, parted into their articles. They are public and of no region, so there is no
-- fence; who loaded one is in the ledger. The latest of a regulation is the one that is shown.
CREATE TABLE official_text
(
    id            uuid PRIMARY KEY,
    regulation_id text        NOT NULL,
    file_name     text        NOT NULL,
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    loaded_at     timestamptz NOT NULL,
    content       jsonb       NOT NULL
);
CREATE INDEX official_text_latest ON official_text (regulation_id, loaded_at DESC, id DESC);
