package org.gongshu.jobs;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Fails as often as its ticket says. */
@Component
class CountingHandler implements JobHandler {

    static final String KIND = "test-counting";

    record Ticket(UUID id, int failures) {}

    private final Map<UUID, Integer> attempts = new ConcurrentHashMap<>();
    final Map<UUID, Boolean> givenUp = new ConcurrentHashMap<>();

    int attemptsOf(UUID ticket) {
        return attempts.getOrDefault(ticket, 0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return 2;
    }

    @Override
    public void run(Job job) {
        Ticket ticket = job.payload(Ticket.class);
        int attempt = attempts.merge(ticket.id(), 1, Integer::sum);
        if (attempt <= ticket.failures()) {
            throw new IllegalStateException("a secret value");
        }
    }

    @Override
    public void givenUp(Job job) {
        givenUp.put(job.payload(Ticket.class).id(), true);
    }
}
