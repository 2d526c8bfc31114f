package org.gongshu.delivery;

import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ClientIdentity;

/** Who asks for data: a business system of a department, or one of its people on screen. */
public sealed interface Consumer {

    UUID department();

    UUID region();

    /** What keeps this consumer from using the grant of its department, if anything. */
    Optional<Refusal> notNamedIn(Grant grant);

    record OfSystem(ClientIdentity identity) implements Consumer {
        @Override
        public UUID department() {
            return identity.department();
        }

        @Override
        public UUID region() {
            return identity.region();
        }

        @Override
        public Optional<Refusal> notNamedIn(Grant grant) {
            return grant.terms().systems().contains(identity.system())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(DeliveryProblem.WRONG_SYSTEM));
        }
    }

    record OfPerson(Actor.Official official) implements Consumer {
        @Override
        public UUID department() {
            return official.department();
        }

        @Override
        public UUID region() {
            return official.region();
        }

        @Override
        public Optional<Refusal> notNamedIn(Grant grant) {
            return grant.terms().persons().contains(official.person())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(DeliveryProblem.WRONG_PERSON));
        }
    }
}
