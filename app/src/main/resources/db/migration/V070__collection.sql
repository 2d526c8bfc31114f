-- 归集批次: one delivery of data for an entry, from the upload to the moment readers get it. `shape` is what the file was
-- measured against, as the entry was at the upload.
CREATE TABLE data_load
(
    id              uuid        PRIMARY KEY,
    region_id       uuid        NOT NULL,
    department_id   uuid        NOT NULL,
    entry_id        uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN
                        ('WAITING', 'CHECKING', 'READY', 'HELD', 'COMMITTED', 'FAILED', 'CANCELLED')),
    shape           jsonb       NOT NULL,
    terms           jsonb       NOT NULL,
    file_name       text        NOT NULL,
    file_digest     text        NOT NULL,
    file_bytes      bigint      NOT NULL,
    job_id          uuid,
    submitted_by    uuid        NOT NULL,
    submitted_at    timestamptz NOT NULL,
    started_at      timestamptz,
    finished_at     timestamptz,
    encoding        text,
    bytes_read      bigint      NOT NULL DEFAULT 0,
    rows_read       bigint      NOT NULL DEFAULT 0,
    rows_rejected   bigint      NOT NULL DEFAULT 0,
    rows_marked     bigint      NOT NULL DEFAULT 0,
    rows_loaded     bigint      NOT NULL DEFAULT 0,
    holds           text[]      NOT NULL DEFAULT '{}',
    cancel_asked    boolean     NOT NULL DEFAULT false,
    generation_id   uuid,
    content_digest  text,
    rejected_digest text,
    fault_code      text,
    fault           jsonb,
    committed_by    uuid,
    committed_at    timestamptz,
    commit_reason   text,
    version         int         NOT NULL DEFAULT 1
);
CREATE INDEX data_load_of_entry ON data_load (entry_id, submitted_at DESC, id DESC);
CREATE INDEX data_load_of_department ON data_load (department_id, submitted_at DESC, id DESC);
SELECT apply_region_fence('data_load');

-- What was found: how often, and the first places of each kind. Places, never values.
CREATE TABLE load_finding_count
(
    region_id uuid   NOT NULL,
    load_id   uuid   NOT NULL REFERENCES data_load,
    ordinal   int    NOT NULL,
    item      text,
    reason    text   NOT NULL,
    severity  text   NOT NULL,
    count     bigint NOT NULL,
    PRIMARY KEY (load_id, ordinal)
);
SELECT apply_region_fence('load_finding_count');

CREATE TABLE load_finding
(
    region_id uuid   NOT NULL,
    load_id   uuid   NOT NULL REFERENCES data_load,
    ordinal   int    NOT NULL,
    line      bigint NOT NULL,
    position  int    NOT NULL,
    item      text,
    reason    text   NOT NULL,
    severity  text   NOT NULL,
    PRIMARY KEY (load_id, ordinal)
);
SELECT apply_region_fence('load_finding');

-- 质量规则 that a department sets for an entry.
CREATE TABLE quality_rules
(
    entry_id   uuid        PRIMARY KEY,
    region_id  uuid        NOT NULL,
    rules      jsonb       NOT NULL,
    terms      jsonb       NOT NULL,
    updated_at timestamptz NOT NULL,
    version    int         NOT NULL DEFAULT 1
);
SELECT apply_region_fence('quality_rules');
