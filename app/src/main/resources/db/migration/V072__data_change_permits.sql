-- 更改许可: that an entry's data may be changed once beyond what its feed brings, given by a case and used by one load.
CREATE TABLE data_change_permit
(
    id           uuid        PRIMARY KEY,
    region_id    uuid        NOT NULL,
    entry_id     uuid        NOT NULL,
    reason       text        NOT NULL,
    case_id      uuid        NOT NULL,
    case_number  text        NOT NULL,
    regulation   text        NOT NULL,
    article      text        NOT NULL,
    given_at     timestamptz NOT NULL,
    withdrawn_at timestamptz,
    used_by      uuid,
    used_at      timestamptz,
    CHECK (used_by IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX data_change_permit_of_entry ON data_change_permit (entry_id, given_at);
CREATE INDEX data_change_permit_of_case ON data_change_permit (case_id);
SELECT apply_region_fence('data_change_permit');
