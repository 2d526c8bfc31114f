-- Written once, by the first-run wizard: from then on it is closed.
CREATE TABLE setup (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    done_at  timestamptz NOT NULL
);
