-- 异议: which correction the using department raised for somebody from society who objected. The row is written before the
-- objection's case ends, which does not end without it.
CREATE TABLE objection_forward
(
    objection_case uuid        PRIMARY KEY,
    region_id      uuid        NOT NULL,
    correction_id  uuid        NOT NULL UNIQUE,
    applicant_id   uuid        NOT NULL,
    at             timestamptz NOT NULL
);
SELECT apply_region_fence('objection_forward');
