package org.gongshu.procedure.rehearsal;

import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.PartyRole;

/** Where the bodies and people of a scenario come from. */
public interface Census {

    UUID region();

    /** A body of the region that plays the part. */
    UUID body(PartyRole role);

    UUID department(String name);

    UUID applicant(String name);

    /** Bodies and people who exist for one scenario only. */
    static Census invented() {
        return new Invented(Ids.next());
    }

    record Invented(UUID region) implements Census {

        @Override
        public UUID body(PartyRole role) {
            return Ids.next();
        }

        @Override
        public UUID department(String name) {
            return Ids.next();
        }

        @Override
        public UUID applicant(String name) {
            return Ids.next();
        }
    }
}
