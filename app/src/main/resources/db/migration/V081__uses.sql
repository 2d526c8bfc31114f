-- 使用记录: what left, for whom and for what; written before the first byte and never changed. Where rows and bytes stand
-- in it the answer was ready when it was recorded. Kept by month.
CREATE TABLE use_record
(
    id            uuid        NOT NULL,
    at            timestamptz NOT NULL,
    region_id     uuid        NOT NULL,
    grant_id      uuid        NOT NULL,
    entry_id      uuid        NOT NULL,
    provider_id   uuid        NOT NULL,
    department_id uuid,
    channel       text        NOT NULL CHECK (channel IN ('ROWS', 'VERIFY', 'EXPORT')),
    mode          text        NOT NULL,
    system_id     uuid,
    client_id     uuid,
    account_id    uuid,
    operator      text,
    matter        text,
    matter_number text,
    items         text[]      NOT NULL,
    data_version  int         NOT NULL,
    rows          bigint,
    bytes         bigint,
    receipt_id    uuid        NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX use_record_of_grant ON use_record (grant_id, at);
CREATE INDEX use_record_of_region ON use_record (region_id, at);

-- How a longer delivery ended. One that began and has no end counts as delivered in full.
CREATE TABLE use_end
(
    use_id     uuid        NOT NULL,
    at         timestamptz NOT NULL,
    region_id  uuid        NOT NULL,
    ended_at   timestamptz NOT NULL,
    rows       bigint      NOT NULL,
    bytes      bigint      NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('COMPLETE', 'CUT', 'BROKEN')),
    reason     text,
    receipt_id uuid        NOT NULL,
    PRIMARY KEY (use_id, at)
) PARTITION BY RANGE (at);

-- What was asked for and refused, by code.
CREATE TABLE use_refusal
(
    id            uuid        NOT NULL,
    at            timestamptz NOT NULL,
    region_id     uuid        NOT NULL,
    grant_id      uuid        NOT NULL,
    department_id uuid        NOT NULL,
    system_id     uuid,
    account_id    uuid,
    channel       text        NOT NULL,
    code          text        NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX use_refusal_of_grant ON use_refusal (grant_id, at);

SELECT apply_region_fence('use_record');
SELECT apply_region_fence('use_end');
SELECT apply_region_fence('use_refusal');

-- Makes the tables of the month that `moment` falls in, where they are not there yet.
CREATE FUNCTION make_use_partitions(moment timestamptz) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    month  timestamptz := date_trunc('month', moment, 'UTC');
    parent text;
    child  text;
BEGIN
    PERFORM pg_advisory_xact_lock(80);
    FOREACH parent IN ARRAY ARRAY['use_record', 'use_end', 'use_refusal'] LOOP
        child := parent || to_char(month AT TIME ZONE 'UTC', '_YYYY_MM');
        IF to_regclass(child) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                child, parent, month, (month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC');
            PERFORM apply_region_fence(child::regclass);
        END IF;
    END LOOP;
END
$$;

-- How much of a day's quota has been given out to the nodes.
CREATE TABLE grant_quota
(
    region_id uuid   NOT NULL,
    grant_id  uuid   NOT NULL REFERENCES data_grant,
    day       date   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('REQUESTS', 'ROWS')),
    used      bigint NOT NULL CHECK (used >= 0),
    PRIMARY KEY (grant_id, day, kind)
);
SELECT apply_region_fence('grant_quota');
