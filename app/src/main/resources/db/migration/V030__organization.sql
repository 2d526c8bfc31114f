-- Who works with the platform: regions, departments, posts, people, deputies, accounts, applicants.
-- Days are legal days; an until-day is the last day on which the row holds, null means without end.

CREATE TABLE region (
    id           uuid PRIMARY KEY,
    code         text NOT NULL CHECK (code ~ '^[0-9]{6}$'),
    name         text NOT NULL CHECK (name <> ''),
    level        text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY')),
    parent_id    uuid REFERENCES region,
    successor_id uuid REFERENCES region,
    valid_from   date NOT NULL,
    valid_until  date CHECK (valid_until >= valid_from),
    version      integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX region_code_once ON region (code) WHERE valid_until IS NULL;

CREATE TABLE department (
    id          uuid PRIMARY KEY,
    region_id   uuid NOT NULL REFERENCES region,
    credit_code text NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    name        text NOT NULL CHECK (name <> ''),
    short_name  text NOT NULL CHECK (short_name <> ''),
    kind        text NOT NULL,
    parent_id   uuid,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    FOREIGN KEY (region_id, parent_id) REFERENCES department (region_id, id)
);
CREATE UNIQUE INDEX department_credit_code_once ON department (region_id, credit_code) WHERE valid_until IS NULL;
CREATE INDEX department_by_name ON department (region_id, name, id);

CREATE TABLE department_succession (
    id             uuid PRIMARY KEY,
    region_id      uuid NOT NULL REFERENCES region,
    predecessor_id uuid NOT NULL,
    successor_id   uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('RENAMED', 'MERGED', 'SPLIT')),
    happened_on    date NOT NULL,
    document       text NOT NULL,
    UNIQUE (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id),
    FOREIGN KEY (region_id, predecessor_id) REFERENCES department (region_id, id),
    FOREIGN KEY (region_id, successor_id) REFERENCES department (region_id, id)
);

CREATE TABLE person (
    id           uuid PRIMARY KEY,
    region_id    uuid NOT NULL REFERENCES region,
    name         text NOT NULL CHECK (name <> ''),
    staff_number text NOT NULL CHECK (staff_number <> ''),
    phone        text,
    email        text,
    left_on      date,
    version      integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    UNIQUE (region_id, staff_number)
);
CREATE INDEX person_by_name ON person (region_id, name, id);

CREATE TABLE post (
    id            uuid PRIMARY KEY,
    region_id     uuid NOT NULL REFERENCES region,
    department_id uuid NOT NULL,
    title         text NOT NULL CHECK (title <> ''),
    roles         text[] NOT NULL CHECK (cardinality(roles) > 0),
    valid_from    date NOT NULL,
    valid_until   date CHECK (valid_until >= valid_from),
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    FOREIGN KEY (region_id, department_id) REFERENCES department (region_id, id)
);
CREATE UNIQUE INDEX post_title_once ON post (department_id, title) WHERE valid_until IS NULL;

-- A person holds a post; one post may have several holders (a team of stewards).
CREATE TABLE holding (
    id          uuid PRIMARY KEY,
    region_id   uuid NOT NULL REFERENCES region,
    post_id     uuid NOT NULL,
    person_id   uuid NOT NULL,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    FOREIGN KEY (region_id, post_id) REFERENCES post (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);
CREATE INDEX holding_of_person ON holding (person_id, valid_from);
CREATE INDEX holding_of_post ON holding (post_id, valid_from);

-- 委托代办: the holder of a post is absent and another person acts for them; no kinds of case named means all.
CREATE TABLE deputy (
    id          uuid PRIMARY KEY,
    region_id   uuid NOT NULL REFERENCES region,
    post_id     uuid NOT NULL,
    absent_id   uuid NOT NULL,
    deputy_id   uuid NOT NULL,
    kinds       text[] NOT NULL DEFAULT '{}',
    reason      text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date NOT NULL CHECK (valid_until >= valid_from),
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    CHECK (absent_id <> deputy_id),
    FOREIGN KEY (region_id, post_id) REFERENCES post (region_id, id),
    FOREIGN KEY (region_id, absent_id) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, deputy_id) REFERENCES person (region_id, id)
);
CREATE INDEX deputy_of_person ON deputy (deputy_id, valid_from);

-- Applicants from society belong to no region: what they ask for does.
CREATE TABLE applicant (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL,
    name           text NOT NULL CHECK (name <> ''),
    identity       text NOT NULL CHECK (identity <> ''),
    phone          text,
    proof          text,
    proved_on      date,
    proof_until    date CHECK (proof_until >= proved_on),
    version        integer NOT NULL DEFAULT 1,
    CHECK ((proof IS NULL) = (proved_on IS NULL))
);
CREATE UNIQUE INDEX applicant_once ON applicant (kind, identity);

-- 经办人: a natural person acts for an applicant under a mandate.
CREATE TABLE mandate (
    id           uuid PRIMARY KEY,
    principal_id uuid NOT NULL REFERENCES applicant,
    agent_id     uuid NOT NULL REFERENCES applicant,
    document     text NOT NULL,
    valid_from   date NOT NULL,
    valid_until  date NOT NULL CHECK (valid_until >= valid_from),
    version      integer NOT NULL DEFAULT 1,
    CHECK (principal_id <> agent_id)
);
CREATE INDEX mandate_of_agent ON mandate (agent_id);

CREATE TABLE account (
    id            uuid PRIMARY KEY,
    region_id     uuid REFERENCES region,
    person_id     uuid,
    applicant_id  uuid REFERENCES applicant,
    login         text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    password_hash text,
    state         text NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'SUSPENDED')),
    demo          boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL,
    version       integer NOT NULL DEFAULT 1,
    CHECK ((person_id IS NULL) <> (applicant_id IS NULL)),
    CHECK ((person_id IS NULL) = (region_id IS NULL)),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);
CREATE UNIQUE INDEX account_of_person ON account (person_id);

CREATE TABLE external_identity (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id uuid NOT NULL REFERENCES account,
    assurance  text NOT NULL CHECK (assurance IN ('LOW', 'SUBSTANTIAL', 'HIGH')),
    linked_at  timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

-- Sessions are looked up by the hash of their token before anybody's region is known.
CREATE TABLE session (
    token_hash   bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    account_id   uuid NOT NULL REFERENCES account,
    post_id      uuid REFERENCES post,
    deputy_id    uuid REFERENCES deputy,
    address      text NOT NULL,
    created_at   timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL
);
CREATE INDEX session_of_account ON session (account_id);

-- Failed sign-ins per login and per address, kept for unknown logins as well so that nobody learns which exist.
CREATE TABLE sign_in_throttle (
    key           bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    failures      integer NOT NULL,
    failed_at     timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL
);

CREATE TABLE sign_in (
    id         uuid PRIMARY KEY,
    region_id  uuid REFERENCES region,
    account_id uuid REFERENCES account,
    address    text NOT NULL,
    result     text NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX sign_in_newest ON sign_in (region_id, at DESC, id DESC);

-- Who did what: every changing request with its outcome; ids only, never values.
CREATE TABLE operation (
    id          uuid PRIMARY KEY,
    region_id   uuid REFERENCES region,
    account_id  uuid REFERENCES account,
    post_id     uuid REFERENCES post,
    deputy_for  uuid,
    address     text NOT NULL,
    method      text NOT NULL,
    endpoint    text NOT NULL,
    path        text NOT NULL,
    status      integer NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX operation_newest ON operation (region_id, at DESC, id DESC);

CREATE TABLE information_system (
    id                uuid PRIMARY KEY,
    region_id         uuid NOT NULL REFERENCES region,
    department_id     uuid NOT NULL,
    name              text NOT NULL CHECK (name <> ''),
    vendor            text,
    security_level    integer NOT NULL CHECK (security_level BETWEEN 1 AND 5),
    assessment_number text,
    assessment_by     text,
    assessment_until  date,
    addresses         inet[] NOT NULL DEFAULT '{}',
    retired_on        date,
    version           integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    CHECK ((assessment_number IS NULL) = (assessment_until IS NULL)),
    FOREIGN KEY (region_id, department_id) REFERENCES department (region_id, id)
);
CREATE UNIQUE INDEX information_system_name_once ON information_system (department_id, name) WHERE retired_on IS NULL;

CREATE TABLE api_client (
    id           uuid PRIMARY KEY,
    region_id    uuid NOT NULL REFERENCES region,
    system_id    uuid NOT NULL,
    client_id    text NOT NULL UNIQUE,
    name         text NOT NULL CHECK (name <> ''),
    secret_hash  text NOT NULL,
    secret_until timestamptz NOT NULL,
    state        text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED')),
    created_at   timestamptz NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    UNIQUE (region_id, id),
    FOREIGN KEY (region_id, system_id) REFERENCES information_system (region_id, id)
);
CREATE INDEX api_client_of_system ON api_client (system_id);

CREATE TABLE client_token (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    client     uuid NOT NULL REFERENCES api_client,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX client_token_of_client ON client_token (client);
CREATE INDEX client_token_expiry ON client_token (expires_at);

-- Counts every withdrawal of a client or token; nodes compare it each second and drop what they cached.
CREATE TABLE client_epoch (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    bigint NOT NULL
);
INSERT INTO client_epoch (epoch) VALUES (1);

-- 条款依据: national provisions belong to no region and are seen by all.
CREATE TABLE provision (
    id          uuid PRIMARY KEY,
    region_id   uuid REFERENCES region,
    level       text NOT NULL,
    title       text NOT NULL CHECK (title <> ''),
    number      text,
    article     text,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    version     integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX provision_once ON provision (region_id, title, article, valid_from) NULLS NOT DISTINCT;

-- The divisions of the country as published, for choosing regions and checking codes.
CREATE TABLE division (
    code   text PRIMARY KEY,
    name   text NOT NULL,
    level  text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'AREA', 'STREET')),
    parent text REFERENCES division DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX division_children ON division (parent, code);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['department', 'department_succession', 'person', 'post', 'holding', 'deputy',
            'account', 'sign_in', 'operation', 'information_system', 'api_client', 'provision'] LOOP
        PERFORM apply_region_fence(fenced);
    END LOOP;
END $$;

-- Beside the fence: rows that belong to no region are seen (and, for society's accounts, kept) from every region.
CREATE POLICY of_society ON account USING (region_id IS NULL) WITH CHECK (region_id IS NULL);
CREATE POLICY of_nobody ON sign_in USING (region_id IS NULL) WITH CHECK (region_id IS NULL);
CREATE POLICY of_society ON operation USING (region_id IS NULL) WITH CHECK (region_id IS NULL);
CREATE POLICY of_the_nation ON provision FOR SELECT USING (region_id IS NULL);
