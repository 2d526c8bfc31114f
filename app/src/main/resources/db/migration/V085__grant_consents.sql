-- 同意: what the provider, or the person concerned, has agreed to beyond what a grant was given for.
CREATE TABLE grant_consent
(
    id           uuid        PRIMARY KEY,
    region_id    uuid        NOT NULL,
    grant_id     uuid        NOT NULL REFERENCES data_grant,
    statements   jsonb       NOT NULL,
    until        date,
    case_id      uuid        NOT NULL,
    case_number  text        NOT NULL,
    regulation   text        NOT NULL,
    article      text        NOT NULL,
    given_at     timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX grant_consent_of_grant ON grant_consent (grant_id, given_at, id);
CREATE INDEX grant_consent_of_case ON grant_consent (case_id);
SELECT apply_region_fence('grant_consent');

ALTER TABLE grant_change DROP CONSTRAINT grant_change_what_check;
ALTER TABLE grant_change ADD CONSTRAINT grant_change_what_check CHECK (what IN
    ('ISSUED', 'SUSPENDED', 'RESUMED', 'TERMINATED', 'SYSTEMS', 'PERSONS', 'CONSENTED', 'CONSENT_WITHDRAWN'));
