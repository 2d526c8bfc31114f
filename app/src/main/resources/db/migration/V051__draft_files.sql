-- Files that are uploaded before their case is opened. They belong to an account, not to a region: whoever uploaded one
-- is the only one who can use it.
CREATE TABLE draft_file
(
    id          uuid        PRIMARY KEY,
    account_id  uuid        NOT NULL,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    dated       date        NOT NULL,
    size        bigint      NOT NULL,
    digest      text        NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX draft_file_uploaded ON draft_file (uploaded_at);
