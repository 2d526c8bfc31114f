-- The day from which a region looks at the national law: on every later day, that law is as it was on this one. A region
-- without a row stands in the present. So a local text can be seen working alone.
CREATE TABLE region_standpoint
(
    region_id uuid        PRIMARY KEY,
    day       date        NOT NULL,
    set_by    uuid        NOT NULL,
    set_at    timestamptz NOT NULL,
    version   int         NOT NULL DEFAULT 1
);
SELECT apply_region_fence('region_standpoint');
