-- The sharing side's note of what was opened: by which grant and case, and which edition was sent last.
CREATE TABLE open_order
(
    id          uuid PRIMARY KEY,
    region_id   uuid        NOT NULL REFERENCES region,
    entry_id    uuid        NOT NULL,
    slug        text        NOT NULL UNIQUE,
    licence     text        NOT NULL,
    grant_id    uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    case_number text        NOT NULL,
    regulation  text        NOT NULL,
    article     text        NOT NULL,
    opened_on   date        NOT NULL,
    edition     int         NOT NULL DEFAULT 0,
    sent_at     timestamptz,
    FOREIGN KEY (region_id, entry_id) REFERENCES catalog_entry (region_id, id)
);
SELECT apply_region_fence('open_order');
CREATE INDEX open_order_of_entry ON open_order (entry_id);
