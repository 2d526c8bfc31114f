-- What is to be done in the background, and what became of it. A job's payload names things by id and holds no
-- personal values, so it belongs to no region and is seen by the platform's administrators alone.
CREATE TABLE job
(
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL,
    payload      jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts     int         NOT NULL DEFAULT 0,
    submitted_at timestamptz NOT NULL,
    started_at   timestamptz,
    ended_at     timestamptz,
    next_at      timestamptz,
    fault        text,
    version      bigint      NOT NULL DEFAULT 0
);
CREATE INDEX job_newest ON job (submitted_at DESC, id DESC);
CREATE INDEX job_unfinished ON job (kind) WHERE state IN ('waiting', 'running');

-- The leases: who works on what, with heartbeats. Its shape is that of the scheduling library.
CREATE TABLE scheduled_tasks
(
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_alive ON scheduled_tasks (last_heartbeat);
