-- That a department did what the law asks of it without anybody applying.
CREATE TABLE duty_deed
(
    id            uuid        PRIMARY KEY,
    region_id     uuid        NOT NULL,
    regulation    text        NOT NULL,
    duty          text        NOT NULL,
    department_id uuid        NOT NULL,
    done_on       date        NOT NULL,
    note          text        NOT NULL,
    stated_by     uuid        NOT NULL,
    stated_at     timestamptz NOT NULL
);
CREATE INDEX duty_deed_of ON duty_deed (region_id, regulation, duty, department_id, done_on);
SELECT apply_region_fence('duty_deed');
