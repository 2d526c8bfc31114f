-- Rows in dispute: while a case stands here, the row that it is about is delivered with a flag, in every version of the
-- data. Several cases may stand here for one row.
CREATE TABLE dataset_dispute
(
    case_id   uuid        PRIMARY KEY,
    region_id uuid        NOT NULL,
    entry_id  uuid        NOT NULL,
    row_key   jsonb       NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX dataset_dispute_of_entry ON dataset_dispute (entry_id);
SELECT apply_region_fence('dataset_dispute');

-- Versions of a dataset that came about by changing one row of a generation. The former row lies in the generation's
-- table of former rows, with the versions from and until which it held.
CREATE TABLE dataset_amendment
(
    id            uuid        PRIMARY KEY,
    region_id     uuid        NOT NULL,
    entry_id      uuid        NOT NULL,
    generation_id uuid        NOT NULL REFERENCES generation,
    case_id       uuid        NOT NULL,
    item          text        NOT NULL,
    former_number int         NOT NULL,
    number        int         NOT NULL CHECK (number > former_number),
    at            timestamptz NOT NULL,
    UNIQUE (entry_id, number)
);
SELECT apply_region_fence('dataset_amendment');

-- 校核: a doubt that a user department raised about one value. The values are here and in the case, never in the log.
CREATE TABLE correction
(
    id            uuid        PRIMARY KEY,
    region_id     uuid        NOT NULL,
    case_id       uuid        NOT NULL UNIQUE,
    case_number   text        NOT NULL,
    entry_id      uuid        NOT NULL,
    entry_name    text        NOT NULL,
    provider_id   uuid        NOT NULL,
    department_id uuid        NOT NULL,
    row_key       jsonb       NOT NULL,
    item          text        NOT NULL,
    item_name     text        NOT NULL,
    doubted       text,
    proposed      text,
    reason        text        NOT NULL,
    raised_by     text        NOT NULL CHECK (raised_by IN ('DEPARTMENT', 'PUBLIC')),
    objection     text,
    raised_at     timestamptz NOT NULL,
    outcome       text,
    former        text,
    corrected     text,
    data_version  int,
    ended_at      timestamptz,
    version       int         NOT NULL,
    CHECK ((raised_by = 'PUBLIC') = (objection IS NOT NULL)),
    CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
CREATE INDEX correction_of_department ON correction (department_id, id);
CREATE INDEX correction_of_provider ON correction (provider_id, id);
CREATE INDEX correction_of_region ON correction (region_id, id);
CREATE UNIQUE INDEX correction_open_once ON correction (department_id, entry_id, item, row_key) WHERE ended_at IS NULL;
SELECT apply_region_fence('correction');
