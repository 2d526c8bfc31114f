package org.gongshu.procedure;

import java.util.Set;
import org.gongshu.regulation.PartyRole;

/** The structure among parts: a head signs for a body, and some parts are the applicant's own side. */
public final class Roles {

    private static final Set<PartyRole> HEADS = Set.of(
            PartyRole.APPLICANT_HEAD,
            PartyRole.PROVIDER_HEAD,
            PartyRole.USER_DEPARTMENT_HEAD,
            PartyRole.AUTHORITY_HEAD);

    private Roles() {}

    public static boolean isHead(PartyRole role) {
        return HEADS.contains(role);
    }

    /** The body for which the part acts. */
    public static PartyRole bodyOf(PartyRole role) {
        return role.body();
    }

    /** Whether each of those who play the part answers for its own subjects only. */
    static boolean ownsSubjects(PartyRole role) {
        return bodyOf(role) == PartyRole.PROVIDER;
    }
}
