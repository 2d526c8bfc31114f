package org.gongshu.procedure;

import java.util.UUID;

/** Somebody who has a part in a case: a department, or an applicant from society. */
public sealed interface Party {

    UUID id();

    record OfGovernment(UUID id) implements Party {}

    record OfSociety(UUID id) implements Party {}

    static Party of(UUID department) {
        return new OfGovernment(department);
    }

    static Party ofSociety(UUID applicant) {
        return new OfSociety(applicant);
    }
}
