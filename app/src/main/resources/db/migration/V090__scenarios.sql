-- 应用场景: entries that named departments may have for one service matter without asking again.
CREATE TABLE sharing_scenario
(
    id          uuid        PRIMARY KEY,
    region_id   uuid        NOT NULL,
    name        text        NOT NULL,
    matter_code text        NOT NULL,
    description text        NOT NULL,
    departments uuid[]      NOT NULL,
    entries     jsonb       NOT NULL CHECK (jsonb_array_length(entries) > 0),
    until       date,
    case_id     uuid        NOT NULL,
    case_number text        NOT NULL,
    regulation  text        NOT NULL,
    article     text        NOT NULL,
    approved_at timestamptz NOT NULL,
    ended_at    timestamptz
);
CREATE INDEX sharing_scenario_of_matter ON sharing_scenario (region_id, matter_code);
CREATE INDEX sharing_scenario_of_case ON sharing_scenario (case_id);
SELECT apply_region_fence('sharing_scenario');
