-- The region fence: a row is seen only inside a transaction that named its region (or every region, for the
-- platform's own background work). FORCE binds the owner of the tables too.
CREATE FUNCTION gongshu_everywhere() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('gongshu.regions', true) = '*', false) $$;

CREATE FUNCTION gongshu_regions() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE
                 WHEN coalesce(current_setting('gongshu.regions', true), '') IN ('', '*') THEN '{}'::uuid[]
                 ELSE current_setting('gongshu.regions', true)::uuid[]
                 END $$;

CREATE FUNCTION apply_region_fence(fenced regclass) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', fenced);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', fenced);
    EXECUTE format(
        'CREATE POLICY region_fence ON %s USING ((SELECT gongshu_everywhere()) OR region_id = ANY ((SELECT gongshu_regions())::uuid[]))',
        fenced);
END
$$;

-- One row for each creating request that carried an Idempotency-Key. It is written in the transaction of the request's
-- effect, so the effect happens at most once; the answer follows when it has been sent.
CREATE TABLE request_key
(
    owner       text        NOT NULL,
    key         text        NOT NULL,
    body_digest bytea       NOT NULL,
    claimed_at  timestamptz NOT NULL,
    status      int,
    headers     jsonb,
    body        bytea,
    PRIMARY KEY (owner, key)
);
CREATE INDEX request_key_age ON request_key (claimed_at);
