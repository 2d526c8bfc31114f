CREATE INDEX catalog_item_by_id ON catalog_item (item_id);

-- 主题目录: entries of one topic that were established together.
CREATE TABLE topic_catalog
(
    id             uuid        PRIMARY KEY,
    region_id      uuid        NOT NULL,
    name           text        NOT NULL,
    department_id  uuid        NOT NULL,
    entries        jsonb       NOT NULL CHECK (jsonb_array_length(entries) > 0),
    case_id        uuid        NOT NULL,
    case_number    text        NOT NULL,
    regulation     text        NOT NULL,
    article        text        NOT NULL,
    established_at timestamptz NOT NULL
);
SELECT apply_region_fence('topic_catalog');
