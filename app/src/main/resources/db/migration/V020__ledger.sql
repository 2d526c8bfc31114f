-- The log there is. Its origin and its algorithms are fixed when it is created and never change.
CREATE TABLE ledger_log
(
    one        boolean     NOT NULL DEFAULT true PRIMARY KEY CHECK (one),
    origin     text        NOT NULL,
    hash       text        NOT NULL CHECK (hash IN ('SHA-256')),
    signature  text        NOT NULL CHECK (signature IN ('Ed25519')),
    created_at timestamptz NOT NULL,
    size       bigint      NOT NULL CHECK (size >= 0),      -- entries that have their place in the tree
    published  bigint      NOT NULL CHECK (published >= 0), -- entries under the newest checkpoint shown to anybody
    epoch      bigint      NOT NULL,                        -- grows with every change of this row
    CHECK (published <= size)
);

-- What happened and has no place in the log yet: written in the transaction in which it happened.
CREATE TABLE ledger_pending
(
    arrival      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- so that one transaction's entries keep their order
    id           uuid        NOT NULL UNIQUE,
    at           timestamptz NOT NULL,
    region_id    uuid,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    leaf         bytea       NOT NULL CHECK (length(leaf) BETWEEN 1 AND 65535),
    nonce        bytea,
    personal     jsonb
);
SELECT apply_region_fence('ledger_pending');

-- The entries in their order. The leaf is what was hashed; nonce and personal values stand beside it and may be erased.
CREATE TABLE ledger_entry
(
    position     bigint      NOT NULL PRIMARY KEY,
    id           uuid        NOT NULL UNIQUE,
    at           timestamptz NOT NULL,
    region_id    uuid,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    leaf         bytea       NOT NULL,
    nonce        bytea,
    personal     jsonb
);
CREATE INDEX ledger_entry_subject ON ledger_entry (subject_id, position);
CREATE INDEX ledger_entry_action ON ledger_entry (action, position);
CREATE INDEX ledger_entry_at ON ledger_entry (at);
SELECT apply_region_fence('ledger_entry');

-- The hashes of the tree, 256 to a tile. The last tile of a level grows.
CREATE TABLE ledger_tile
(
    level  int    NOT NULL,
    number bigint NOT NULL,
    hashes bytea  NOT NULL,
    PRIMARY KEY (level, number)
);

-- Every state of the log that was signed.
CREATE TABLE ledger_checkpoint
(
    size      bigint      NOT NULL PRIMARY KEY,
    root      bytea       NOT NULL,
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL
);
