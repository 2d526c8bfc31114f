package org.gongshu.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Decides whether a request may be answered at all, before anything is read. Another department's grant is not there;
 * everything else is refused with its reason, and the refusal is recorded.
 */
@Component
class Admission {

    private final Plans plans;
    private final UseWriter uses;

    Admission(Plans plans, UseWriter uses) {
        this.plans = plans;
        this.uses = uses;
    }

    /** What the request may see. */
    Outcome<Admitted> admit(Consumer consumer, UUID grant, Channel channel, Errand errand, Instant at) {
        Optional<Plan> plan = plans.find(grant).filter(found -> isTheirs(found.grant(), consumer));
        if (plan.isEmpty()) {
            return Outcome.refused(DeliveryProblem.GRANT_NOT_FOUND);
        }
        Optional<Refusal> wrong = wrong(plan.get().grant(), consumer, channel, errand, at);
        return wrong.isPresent()
                ? refuse(new Admitted(plan.get(), null, consumer, channel, errand, at), wrong.get())
                : plans.reach(plan.get()).map(reach -> new Admitted(plan.get(), reach, consumer, channel, errand, at));
    }

    /** Records that an admitted request was refused after all. */
    <T> Outcome<T> refuse(Admitted admitted, Refusal refusal) {
        uses.refused(new UseRecord.Refused(
                Ids.at(admitted.at().toEpochMilli()),
                admitted.at(),
                admitted.grant(),
                admitted.channel(),
                admitted.consumer(),
                refusal.code().code()));
        return Outcome.refused(refusal);
    }

    /** Whether a delivery under way may go on. */
    boolean mayGoOn(Admitted admitted, Instant at) {
        return plans.find(admitted.grant().id())
                .filter(plan -> plan.grant().closedAt(at).isEmpty())
                .filter(plan -> admitted.consumer().notNamedIn(plan.grant()).isEmpty())
                .isPresent();
    }

    private static boolean isTheirs(Grant grant, Consumer consumer) {
        return grant.isOf(consumer.department()) && grant.terms().region().equals(consumer.region());
    }

    private static Optional<Refusal> wrong(Grant grant, Consumer consumer, Channel channel, Errand errand, Instant at) {
        Optional<Refusal> closed = grant.closedAt(at);
        if (closed.isPresent()) {
            return closed;
        }
        if (!channel.serves(grant.terms().mode())) {
            String mode = grant.terms().mode().name().toLowerCase(Locale.ROOT);
            return Optional.of(Refusal.of(DeliveryProblem.WRONG_MODE, Map.of("mode", mode)));
        }
        Optional<Refusal> notNamed = consumer.notNamedIn(grant);
        return notNamed.isPresent() ? notNamed : errand.wrongFor(grant.terms());
    }
}
