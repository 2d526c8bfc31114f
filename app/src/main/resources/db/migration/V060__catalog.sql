-- 类·项·目 of the 1272 guide. Shared by all regions; its codes are the first part of a resource code.
CREATE TABLE catalog_category
(
    code   text PRIMARY KEY CHECK (code ~ '^[0-9]+$'),
    parent text REFERENCES catalog_category,
    level  int  NOT NULL CHECK (level BETWEEN 1 AND 4),
    name   text NOT NULL
);

INSERT INTO catalog_category (code, parent, level, name) VALUES
    ('1', NULL, 1, '基础信息资源'),
    ('2', NULL, 1, '主题信息资源'),
    ('3', NULL, 1, '部门信息资源'),
    ('101', '1', 2, '人口'),
    ('102', '1', 2, '法人单位'),
    ('103', '1', 2, '自然资源和空间地理'),
    ('104', '1', 2, '社会信用'),
    ('105', '1', 2, '电子证照'),
    ('201', '2', 2, '公共服务'),
    ('202', '2', 2, '健康保障'),
    ('203', '2', 2, '社会保障'),
    ('204', '2', 2, '食品药品安全'),
    ('205', '2', 2, '安全生产'),
    ('206', '2', 2, '价格监管'),
    ('207', '2', 2, '能源安全'),
    ('208', '2', 2, '信用体系'),
    ('209', '2', 2, '城乡建设'),
    ('210', '2', 2, '社区治理'),
    ('211', '2', 2, '生态环保'),
    ('212', '2', 2, '应急维稳'),
    ('301', '3', 2, '党委部门'),
    ('302', '3', 2, '人大机关'),
    ('303', '3', 2, '政府部门'),
    ('304', '3', 2, '政协机关'),
    ('305', '3', 2, '审判机关'),
    ('306', '3', 2, '检察机关'),
    ('307', '3', 2, '公共企事业单位');
INSERT INTO catalog_category (code, parent, level, name)
SELECT code || '001', code, 3, name || '（综合）' FROM catalog_category WHERE level = 2;

-- Sequence numbers within a category of a region: a code once given is never given again.
CREATE TABLE catalog_sequence
(
    region_id uuid NOT NULL REFERENCES region,
    category  text NOT NULL REFERENCES catalog_category,
    last      int  NOT NULL,
    PRIMARY KEY (region_id, category)
);
SELECT apply_region_fence('catalog_sequence');

-- An entry. What its current edition says is in content; name, gist and types beside it are copies to list and search by.
CREATE TABLE catalog_entry
(
    id            uuid PRIMARY KEY,
    region_id     uuid        NOT NULL REFERENCES region,
    department_id uuid        NOT NULL,
    code          text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'CHANGING', 'RETIRED')),
    edition       int         NOT NULL DEFAULT 0,
    published_on  date,
    mounted_case  uuid,
    case_id       uuid,
    content       jsonb       NOT NULL,
    name          text        NOT NULL,
    gist          text        NOT NULL,
    category      text        NOT NULL REFERENCES catalog_category,
    sharing_type  text        NOT NULL,
    opening_type  text        NOT NULL,
    updated_at    timestamptz NOT NULL,
    version       int         NOT NULL DEFAULT 1,
    UNIQUE (region_id, code),
    UNIQUE (region_id, id),
    FOREIGN KEY (region_id, department_id) REFERENCES department (region_id, id)
);
SELECT apply_region_fence('catalog_entry');
CREATE INDEX catalog_entry_by_name ON catalog_entry (region_id, name, id);
CREATE INDEX catalog_entry_of_department ON catalog_entry (department_id, name, id);

-- The items of the current edition, for searching and for what others refer to.
CREATE TABLE catalog_item
(
    region_id    uuid NOT NULL,
    entry_id     uuid NOT NULL,
    item_id      uuid NOT NULL,
    position     int  NOT NULL,
    name         text NOT NULL,
    column_name  text NOT NULL,
    type         text NOT NULL,
    kind         text NOT NULL,
    sensitivity  text NOT NULL,
    sharing_type text NOT NULL,
    opening_type text NOT NULL,
    PRIMARY KEY (entry_id, item_id),
    UNIQUE (entry_id, column_name),
    FOREIGN KEY (region_id, entry_id) REFERENCES catalog_entry (region_id, id)
);
SELECT apply_region_fence('catalog_item');
CREATE INDEX catalog_item_by_name ON catalog_item (region_id, name);

-- What was published, edition by edition.
CREATE TABLE catalog_edition
(
    region_id    uuid        NOT NULL,
    entry_id     uuid        NOT NULL,
    edition      int         NOT NULL,
    content      jsonb       NOT NULL,
    case_id      uuid        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, edition),
    FOREIGN KEY (region_id, entry_id) REFERENCES catalog_entry (region_id, id)
);
SELECT apply_region_fence('catalog_edition');

-- What a change would make of an entry: the subject of the case that decides about it.
CREATE TABLE catalog_change
(
    subject_id uuid PRIMARY KEY,
    region_id  uuid  NOT NULL,
    entry_id   uuid  NOT NULL,
    content    jsonb NOT NULL,
    FOREIGN KEY (region_id, entry_id) REFERENCES catalog_entry (region_id, id)
);
SELECT apply_region_fence('catalog_change');

-- 挂接: the feed that a mounting case approves for an entry.
CREATE TABLE catalog_mounting
(
    region_id    uuid        NOT NULL,
    entry_id     uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    feed         jsonb       NOT NULL,
    requested_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    PRIMARY KEY (entry_id, case_id),
    FOREIGN KEY (region_id, entry_id) REFERENCES catalog_entry (region_id, id)
);
SELECT apply_region_fence('catalog_mounting');
