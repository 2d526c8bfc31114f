package org.gongshu.delivery;

import java.util.UUID;

/** To whom a grant is given. */
public sealed interface Audience {

    /** A user department, which names its own systems and persons. */
    record OfDepartment(UUID department) implements Audience {}

    /** One applicant from society, who gets the data as a copy of their own. */
    record OfApplicant(UUID applicant) implements Audience {}

    /** Everybody: the standing grant of something opened. */
    record Public() implements Audience {}
}
