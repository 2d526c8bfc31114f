package org.gongshu.jobs;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One piece of work as its handler sees it: which attempt this is, and what it is about. */
public final class Job {

    private final UUID id;
    private final String kind;
    private final String payload;
    private final int attempt;
    private final JsonMapper json;

    Job(UUID id, String kind, String payload, int attempt, JsonMapper json) {
        this.id = id;
        this.kind = kind;
        this.payload = payload;
        this.attempt = attempt;
        this.json = json;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    /** 1 for the first attempt. */
    public int attempt() {
        return attempt;
    }

    /** What was submitted, as the record it was. */
    public <T> T payload(Class<T> type) {
        return json.readValue(payload, type);
    }
}
