-- Deliveries that are under way, with the moment at which their node last said so. Whoever is silent for too long is
-- dead: its deliveries get an end without numbers, and such an end counts as delivered in full.
CREATE TABLE use_under_way
(
    use_id    uuid        PRIMARY KEY,
    at        timestamptz NOT NULL,
    region_id uuid        NOT NULL,
    grant_id  uuid        NOT NULL,
    seen_at   timestamptz NOT NULL
);
SELECT apply_region_fence('use_under_way');

ALTER TABLE use_end ALTER COLUMN rows DROP NOT NULL;
ALTER TABLE use_end ALTER COLUMN bytes DROP NOT NULL;

-- What broke off before this was kept.
SELECT set_config('gongshu.regions', '*', true);
INSERT INTO use_under_way (use_id, at, region_id, grant_id, seen_at)
SELECT u.id, u.at, u.region_id, u.grant_id, now()
FROM use_record u LEFT JOIN use_end e ON e.use_id = u.id AND e.at = u.at
WHERE u.rows IS NULL AND e.use_id IS NULL;
