package org.gongshu.notification;

import java.util.UUID;

/** Whom a notice is for. */
public sealed interface Recipient {

    /** Everybody who works in the department. */
    record OfDepartment(UUID id) implements Recipient {}

    /** Somebody from society. */
    record OfSociety(UUID applicant) implements Recipient {}
}
