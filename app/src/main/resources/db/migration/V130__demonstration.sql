-- What has been laid of the demonstration, in the transaction that laid it, so that a laying which was cut short goes on
-- where it stood. Empty everywhere but in a demonstration.
CREATE TABLE demonstration_step
(
    place   text        NOT NULL,
    step    text        NOT NULL,
    value   text        NOT NULL,
    laid_at timestamptz NOT NULL,
    PRIMARY KEY (place, step)
);
