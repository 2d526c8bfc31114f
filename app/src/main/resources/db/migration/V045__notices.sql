-- 通知: written in the transaction of what it tells. The inbox is the first channel: a notice is delivered there when it
-- is written; other channels keep a row of their own with the state of their delivery.
CREATE TABLE notice (
    id            uuid PRIMARY KEY,
    region_id     uuid NOT NULL REFERENCES region,
    department_id uuid,
    applicant_id  uuid REFERENCES applicant,
    code          text NOT NULL,
    parameters    jsonb NOT NULL,
    regulation    text,
    article       text,
    case_id       uuid,
    written_at    timestamptz NOT NULL,
    read_at       timestamptz,
    read_by       uuid,
    CHECK ((department_id IS NULL) <> (applicant_id IS NULL)),
    CHECK ((regulation IS NULL) = (article IS NULL)),
    FOREIGN KEY (region_id, department_id) REFERENCES department (region_id, id)
);
SELECT apply_region_fence('notice');
CREATE INDEX notice_of_department ON notice (department_id, id DESC);
CREATE INDEX notice_of_applicant ON notice (applicant_id, id DESC);
CREATE INDEX notice_unread ON notice (department_id) WHERE read_at IS NULL;
