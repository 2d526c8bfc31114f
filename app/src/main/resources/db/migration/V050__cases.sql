-- 办件. What is done in a case is one transaction: the case, its tasks and subjects, the line of its timeline, the
-- notices, the ledger's entry, and what the conclusion brings about elsewhere.
CREATE TABLE case_file
(
    id              uuid        PRIMARY KEY,
    region_id       uuid        NOT NULL,
    number          text        NOT NULL,
    version         int         NOT NULL DEFAULT 1,
    kind            text        NOT NULL,
    title           text        NOT NULL,
    regulation      text        NOT NULL,
    regulation_hash text        NOT NULL,
    procedure       text        NOT NULL,
    applicant_kind  text        NOT NULL CHECK (applicant_kind IN ('government', 'society')),
    applicant_id    uuid        NOT NULL,
    filed_by        uuid        NOT NULL,
    facts           jsonb       NOT NULL,
    statements      jsonb       NOT NULL,
    documents       text[]      NOT NULL,
    dates           jsonb       NOT NULL,
    received        jsonb,
    outcome         text,
    opened_at       timestamptz NOT NULL,
    closed_at       timestamptz,
    parent_id       uuid REFERENCES case_file,
    UNIQUE (region_id, number),
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
CREATE INDEX case_file_opened ON case_file (region_id, opened_at DESC, id DESC);
CREATE INDEX case_file_applicant ON case_file (applicant_id, opened_at DESC, id DESC);
CREATE INDEX case_file_parent ON case_file (parent_id) WHERE parent_id IS NOT NULL;
SELECT apply_region_fence('case_file');

-- The last number given out, by region and year.
CREATE TABLE case_number
(
    region_id uuid NOT NULL,
    series    text NOT NULL,
    year      int  NOT NULL,
    last      int  NOT NULL,
    PRIMARY KEY (region_id, series, year)
);
SELECT apply_region_fence('case_number');

CREATE TABLE case_subject
(
    id           uuid  PRIMARY KEY,
    region_id    uuid  NOT NULL,
    case_id      uuid  NOT NULL REFERENCES case_file,
    position     int   NOT NULL,
    type         text  NOT NULL,
    reference_id uuid  NOT NULL,
    title        text  NOT NULL,
    owner_id     uuid,
    asked        jsonb NOT NULL,
    snapshot     jsonb NOT NULL,
    outcome      text,
    granted      jsonb NOT NULL,
    withheld     jsonb NOT NULL,
    grounds      jsonb NOT NULL,
    UNIQUE (case_id, position)
);
CREATE INDEX case_subject_reference ON case_subject (reference_id);
SELECT apply_region_fence('case_subject');

CREATE TABLE case_party
(
    case_id    uuid NOT NULL REFERENCES case_file,
    region_id  uuid NOT NULL,
    role       text NOT NULL,
    position   int  NOT NULL,
    party_kind text NOT NULL CHECK (party_kind IN ('government', 'society')),
    party_id   uuid NOT NULL,
    PRIMARY KEY (case_id, role, party_id)
);
CREATE INDEX case_party_of ON case_party (party_id, case_id);
SELECT apply_region_fence('case_party');

-- What one seat has to do in one step. due_on is the last day by law, reckoned again with each change and with each new
-- notice of holidays; warned_soon and warned_late say that the holder was told.
CREATE TABLE case_task
(
    id           uuid        PRIMARY KEY,
    region_id    uuid        NOT NULL,
    case_id      uuid        NOT NULL REFERENCES case_file,
    position     int         NOT NULL,
    step         text        NOT NULL,
    visit        int         NOT NULL,
    act          text        NOT NULL,
    role         text        NOT NULL,
    seat_kind    text        NOT NULL CHECK (seat_kind IN ('government', 'society')),
    seat_id      uuid        NOT NULL,
    seat_head    boolean     NOT NULL,
    subjects     uuid[]      NOT NULL,
    opened_at    timestamptz NOT NULL,
    state        text        NOT NULL,
    clock        jsonb       NOT NULL,
    due_on       date,
    target_on    date,
    outcome      text,
    closed_at    timestamptz,
    closed_by    uuid,
    serves       uuid,
    asked        int         NOT NULL,
    warned_soon  timestamptz,
    warned_late  timestamptz
);
CREATE INDEX case_task_of_case ON case_task (case_id, position);
CREATE INDEX case_task_todo ON case_task (seat_id, seat_head, (coalesce(due_on, 'infinity'::date)), id)
    WHERE state = 'OPEN';
CREATE INDEX case_task_due ON case_task (due_on) WHERE state IN ('OPEN', 'WAITING');
SELECT apply_region_fence('case_task');

-- The timeline: lines are added and never changed.
CREATE TABLE case_act
(
    id           uuid        PRIMARY KEY,
    region_id    uuid        NOT NULL,
    case_id      uuid        NOT NULL REFERENCES case_file,
    position     int         NOT NULL,
    act          text        NOT NULL,
    step         text,
    task_id      uuid,
    at           timestamptz NOT NULL,
    by_person    uuid,
    by_name      text,
    deputy_for   jsonb,
    seat_kind    text,
    seat_id      uuid,
    seat_head    boolean,
    outcome      text,
    grounds      jsonb       NOT NULL,
    missing      text[]      NOT NULL,
    remark       text        NOT NULL,
    notes        text[]      NOT NULL,
    regulation   text,
    article      text,
    receipt_id   uuid,
    UNIQUE (case_id, position)
);
SELECT apply_region_fence('case_act');

-- What a conclusion brought about, in which room's terms.
CREATE TABLE case_effect
(
    id        uuid        PRIMARY KEY,
    region_id uuid        NOT NULL,
    case_id   uuid        NOT NULL REFERENCES case_file,
    effect    text        NOT NULL,
    type      text        NOT NULL,
    effect_id uuid        NOT NULL,
    label     text        NOT NULL,
    at        timestamptz NOT NULL,
    undone_at timestamptz
);
CREATE INDEX case_effect_of_case ON case_effect (case_id);
SELECT apply_region_fence('case_effect');

-- 附件与公文. Bytes lie in the file store under their digest and are handed out byte for byte.
CREATE TABLE case_document
(
    id         uuid        PRIMARY KEY,
    region_id  uuid        NOT NULL,
    case_id    uuid        NOT NULL REFERENCES case_file,
    evidence   text        NOT NULL,
    outgoing   boolean     NOT NULL,
    number     text,
    dated      date        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL,
    digest     text        NOT NULL,
    filed_by   uuid,
    filed_at   timestamptz NOT NULL,
    UNIQUE (region_id, number)
);
CREATE INDEX case_document_of_case ON case_document (case_id, filed_at, id);
SELECT apply_region_fence('case_document');

-- Working days that an authority has set for a step on its own, where the law is silent. Never law.
CREATE TABLE case_target
(
    region_id    uuid        NOT NULL,
    procedure    text        NOT NULL,
    step         text        NOT NULL,
    working_days int         NOT NULL CHECK (working_days BETWEEN 1 AND 366),
    set_by       uuid        NOT NULL,
    set_at       timestamptz NOT NULL,
    version      int         NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, procedure, step)
);
SELECT apply_region_fence('case_target');

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'lines of % are never changed', TG_TABLE_NAME; END $$;
CREATE TRIGGER case_act_stays BEFORE UPDATE OR DELETE ON case_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
