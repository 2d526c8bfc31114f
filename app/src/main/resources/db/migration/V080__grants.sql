-- 授权: what a case allows an audience to obtain of an entry. Every change takes the next epoch, under the lock of the
-- one epoch row, so that a node that has seen an epoch has seen every change before it.
CREATE TABLE data_grant
(
    id            uuid        PRIMARY KEY,
    region_id     uuid        NOT NULL,
    department_id uuid,
    provider_id   uuid        NOT NULL,
    entry_id      uuid        NOT NULL,
    entry_name    text        NOT NULL,
    mode          text        NOT NULL,
    items         jsonb       NOT NULL CHECK (jsonb_array_length(items) > 0),
    conditions    jsonb       NOT NULL,
    purpose       jsonb       NOT NULL,
    scenario      text,
    basis         jsonb       NOT NULL,
    quota         jsonb       NOT NULL,
    unattended    boolean     NOT NULL,
    systems       uuid[]      NOT NULL,
    persons       uuid[]      NOT NULL,
    until         date,
    retain_until  date        CHECK (retain_until >= until),
    case_id       uuid        NOT NULL,
    case_number   text        NOT NULL,
    regulation    text        NOT NULL,
    article       text        NOT NULL,
    standing      text        NOT NULL CHECK (standing IN ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
    end_reason    text,
    issued_at     timestamptz NOT NULL,
    epoch         bigint      NOT NULL,
    version       integer     NOT NULL,
    CHECK ((standing = 'ACTIVE') = (end_reason IS NULL))
);
CREATE INDEX data_grant_of_department ON data_grant (department_id, id);
CREATE INDEX data_grant_of_provider ON data_grant (provider_id, id);
CREATE INDEX data_grant_of_entry ON data_grant (entry_id, id);
CREATE INDEX data_grant_of_case ON data_grant (case_id);
CREATE INDEX data_grant_changed ON data_grant (epoch);

-- Who changed what about a grant, and why; never changed itself.
CREATE TABLE grant_change
(
    id        uuid        PRIMARY KEY,
    region_id uuid        NOT NULL,
    grant_id  uuid        NOT NULL REFERENCES data_grant,
    what      text        NOT NULL CHECK (what IN ('ISSUED', 'SUSPENDED', 'RESUMED', 'TERMINATED', 'SYSTEMS', 'PERSONS')),
    detail    jsonb       NOT NULL,
    reason    text,
    account   uuid,
    case_id   uuid,
    at        timestamptz NOT NULL
);
CREATE INDEX grant_change_of_grant ON grant_change (grant_id, at, id);

CREATE TABLE grant_epoch
(
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    bigint  NOT NULL
);
INSERT INTO grant_epoch (epoch) VALUES (1);

SELECT apply_region_fence('data_grant');
SELECT apply_region_fence('grant_change');
