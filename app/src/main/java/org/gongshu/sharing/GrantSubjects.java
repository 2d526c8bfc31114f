package org.gongshu.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.PartyRole;

/** Who plays which part in a case about grants: their users and their providers, whoever of them started it. */
public final class GrantSubjects {

    static final String GRANT = "grant";
    static final String USER = "userDepartment";

    private GrantSubjects() {}

    /** The departments that the grants are given to. */
    public static List<Party> users(Opening opening) {
        return opening.subjects().stream()
                .map(Subject::snapshot)
                .filter(snapshot -> snapshot.containsKey(USER))
                .map(snapshot -> UUID.fromString(String.valueOf(snapshot.get(USER))))
                .distinct()
                .map(Party::of)
                .toList();
    }

    /** The usual parts, with users and providers as the grants have them. */
    public static Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(usual);
        List<Party> users = users(opening);
        if (!users.isEmpty()) {
            parties.put(PartyRole.USER_DEPARTMENT, users);
            parties.put(PartyRole.RESPONDENT, users);
        }
        return parties;
    }
}
