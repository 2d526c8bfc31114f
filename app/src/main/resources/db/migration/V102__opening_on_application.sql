SELECT set_config('gongshu.regions', '*', true);

-- The sharing side's note of what is open also has what is listed to be applied for: no content leaves for it until
-- somebody's application is agreed to.
ALTER TABLE open_order
    ADD COLUMN department_id  uuid,
    ADD COLUMN title          text,
    ADD COLUMN access         text   NOT NULL DEFAULT 'OPEN' CHECK (access IN ('OPEN', 'APPLICATION')),
    ADD COLUMN items          text[] NOT NULL DEFAULT '{}',
    ADD COLUMN conditions     text[] NOT NULL DEFAULT '{}',
    ADD COLUMN basis          text[] NOT NULL DEFAULT '{}',
    ADD COLUMN sent_version   int,
    ADD COLUMN asked_version  int,
    ADD COLUMN stale_on       date,
    ADD COLUMN withdrawn_at   timestamptz,
    ADD COLUMN withdrawn_case uuid,
    ALTER COLUMN grant_id DROP NOT NULL,
    ADD CHECK ((access = 'OPEN') = (grant_id IS NOT NULL));
UPDATE open_order o SET department_id = e.department_id, title = e.name FROM catalog_entry e WHERE e.id = o.entry_id;
ALTER TABLE open_order ALTER COLUMN department_id SET NOT NULL, ALTER COLUMN title SET NOT NULL;
CREATE INDEX open_order_newest ON open_order (region_id, id DESC);
CREATE INDEX open_order_of_department ON open_order (department_id, id DESC);

-- 利用授权: what an applicant was agreed to have of something listed.
CREATE TABLE open_licence
(
    id           uuid PRIMARY KEY,
    region_id    uuid        NOT NULL,
    order_id     uuid        NOT NULL REFERENCES open_order,
    entry_id     uuid        NOT NULL,
    grant_id     uuid        NOT NULL,
    applicant_id uuid        NOT NULL,
    purpose      text        NOT NULL,
    use_for      text        NOT NULL,
    proof_needed boolean     NOT NULL,
    until        date,
    case_id      uuid        NOT NULL,
    case_number  text        NOT NULL,
    regulation   text        NOT NULL,
    article      text        NOT NULL,
    given_at     timestamptz NOT NULL,
    edition      int         NOT NULL DEFAULT 0,
    sent_version int,
    asked_version int,
    ended_at     timestamptz
);
CREATE INDEX open_licence_of_order ON open_licence (order_id, id DESC);
CREATE INDEX open_licence_of_case ON open_licence (case_id);
SELECT apply_region_fence('open_licence');

-- What a department has agreed to open on somebody's demand, until it has proposed to open it.
CREATE TABLE opening_promise
(
    id            uuid PRIMARY KEY,
    region_id     uuid        NOT NULL,
    department_id uuid        NOT NULL,
    title         text        NOT NULL,
    wanted        text        NOT NULL,
    case_id       uuid        NOT NULL,
    case_number   text        NOT NULL,
    regulation    text        NOT NULL,
    article       text        NOT NULL,
    given_at      timestamptz NOT NULL,
    kept_case     uuid,
    kept_at       timestamptz,
    withdrawn_at  timestamptz,
    CHECK ((kept_case IS NULL) = (kept_at IS NULL))
);
CREATE INDEX opening_promise_newest ON opening_promise (region_id, id DESC);
CREATE INDEX opening_promise_of_case ON opening_promise (case_id);
SELECT apply_region_fence('opening_promise');

-- From here on: the opening side.
ALTER TABLE open_dataset
    ADD COLUMN access     text NOT NULL DEFAULT 'OPEN' CHECK (access IN ('OPEN', 'APPLICATION')),
    ADD COLUMN stale_on   date,
    ADD COLUMN stale_note text,
    -- Agreed to be open again: it appears with its next edition, never with what it was withdrawn for.
    ADD COLUMN reopening  boolean NOT NULL DEFAULT false;

-- An applicant's own copy of something listed. It is served to nobody else.
CREATE TABLE personal_copy
(
    id           uuid PRIMARY KEY,
    region_id    uuid        NOT NULL,
    dataset_id   uuid        NOT NULL REFERENCES open_dataset,
    applicant_id uuid        NOT NULL,
    about        jsonb       NOT NULL,
    edition      int         NOT NULL,
    csv_digest   text        NOT NULL,
    csv_bytes    bigint      NOT NULL,
    updated_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX personal_copy_of_applicant ON personal_copy (applicant_id, id DESC);
CREATE INDEX personal_copy_of_dataset ON personal_copy (dataset_id);
SELECT apply_region_fence('personal_copy');

-- Its use, one by one: begun is durable before the first byte; begun without ended counts as the whole file.
CREATE TABLE personal_use
(
    id         uuid PRIMARY KEY,
    region_id  uuid        NOT NULL,
    copy_id    uuid        NOT NULL REFERENCES personal_copy,
    dataset_id uuid        NOT NULL,
    applicant_id uuid      NOT NULL,
    account_id uuid        NOT NULL,
    edition    int         NOT NULL,
    begun_at   timestamptz NOT NULL,
    ended_at   timestamptz,
    bytes      bigint
);
CREATE INDEX personal_use_of_copy ON personal_use (copy_id, id DESC);
CREATE INDEX personal_use_of_dataset ON personal_use (dataset_id, id DESC);
SELECT apply_region_fence('personal_use');
