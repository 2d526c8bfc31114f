-- Records that went into the log together, under one entry that holds the root of their own small tree. The hashes of its
-- leaves lie here, in their order, so that the way from one record to that root can be shown.
CREATE TABLE ledger_group
(
    entry_id  uuid  NOT NULL PRIMARY KEY,
    region_id uuid,
    hashes    bytea NOT NULL CHECK (length(hashes) > 0 AND length(hashes) % 32 = 0)
);
SELECT apply_region_fence('ledger_group');
