-- Every version of a regulation that was ever in use here, so that a case finishes under the one it was opened under.
-- The law is public and of no region, so there is no fence.
CREATE TABLE regulation_version
(
    regulation_id  text        NOT NULL,
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    effective_from date,
    verified_on    date        NOT NULL,
    content        text        NOT NULL,
    kept_at        timestamptz NOT NULL,
    PRIMARY KEY (regulation_id, sha256)
);
CREATE UNIQUE INDEX regulation_version_once
    ON regulation_version (regulation_id, coalesce(effective_from, '-infinity'::date), verified_on);

-- Under which regulation a region stands; until-days are the last day, null means without end.
CREATE TABLE region_regulation
(
    id            uuid PRIMARY KEY,
    region_id     uuid NOT NULL,
    regulation_id text NOT NULL,
    valid_from    date NOT NULL,
    valid_until   date CHECK (valid_until >= valid_from),
    version       int  NOT NULL DEFAULT 1,
    UNIQUE (region_id, valid_from)
);
SELECT apply_region_fence('region_regulation');
