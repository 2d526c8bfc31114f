package org.gongshu.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 授权: what one case allows one audience to obtain of one entry.
 *
 * @param endReason why it was suspended or terminated, for the user department to read
 */
public record Grant(
        UUID id,
        GrantTerms terms,
        Standing standing,
        @Nullable String endReason,
        Instant issuedAt,
        int version) {

    /** What was last decided about the grant; whether its time is over is told by {@link #stateAt}. */
    public enum Standing {
        ACTIVE,
        SUSPENDED,
        TERMINATED
    }

    /** What a grant is at a moment. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        TERMINATED,
        EXPIRED
    }

    public State stateAt(Instant at) {
        return switch (standing) {
            case TERMINATED -> State.TERMINATED;
            case SUSPENDED -> isOverAt(at) ? State.EXPIRED : State.SUSPENDED;
            case ACTIVE -> isOverAt(at) ? State.EXPIRED : State.ACTIVE;
        };
    }

    /** Why nothing may be fetched at that moment, if so. */
    public Optional<Refusal> closedAt(Instant at) {
        return switch (stateAt(at)) {
            case ACTIVE -> Optional.empty();
            case EXPIRED ->
                Optional.of(Refusal.of(DeliveryProblem.GRANT_EXPIRED, Map.of("until", String.valueOf(terms.until()))));
            case SUSPENDED -> Optional.of(ended(DeliveryProblem.GRANT_SUSPENDED));
            case TERMINATED -> Optional.of(ended(DeliveryProblem.GRANT_TERMINATED));
        };
    }

    /** Whether the grant is to this department. */
    public boolean isOf(UUID department) {
        return terms.audience() instanceof Audience.OfDepartment(UUID granted) && granted.equals(department);
    }

    private boolean isOverAt(Instant at) {
        return terms.until() != null && !at.isBefore(LegalTime.endOf(terms.until()));
    }

    private Refusal ended(DeliveryProblem problem) {
        return Refusal.of(problem, Map.of("reason", endReason == null ? "" : endReason));
    }
}
