-- 登记: what concluded cases left on record: filings, reports, orders, evaluations, gates that were passed.
CREATE TABLE filed_record
(
    id           uuid        PRIMARY KEY,
    region_id    uuid        NOT NULL,
    kind         text        NOT NULL,
    effect       text        NOT NULL,
    topic        text,
    by_kind      text        NOT NULL CHECK (by_kind IN ('government', 'society')),
    by_id        uuid        NOT NULL,
    title        text        NOT NULL,
    about        jsonb       NOT NULL,
    about_ids    uuid[]      NOT NULL,
    statements   jsonb       NOT NULL,
    case_id      uuid        NOT NULL,
    case_number  text        NOT NULL,
    regulation   text        NOT NULL,
    article      text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_on  date        NOT NULL,
    valid_until  date,
    withdrawn_at timestamptz
);
CREATE INDEX filed_record_newest ON filed_record (region_id, recorded_at DESC, id DESC);
CREATE INDEX filed_record_kind ON filed_record (region_id, kind, by_id);
CREATE INDEX filed_record_about ON filed_record USING gin (about_ids);
CREATE INDEX filed_record_case ON filed_record (case_id);
SELECT apply_region_fence('filed_record');
