package org.gongshu.procedure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.regulation.PartyRole;

/** Who there is in and above the region of a case. */
public interface Bodies {

    /** The bodies of the region that play this part; empty where none is registered. */
    List<Party> inRole(PartyRole role);

    /** Who stands one level above, where the platform serves that level. */
    Optional<Party> above(Party party);

    /** Whether nobody but {@code person} holds the seat. */
    boolean isSoleHolder(Seat seat, UUID person);
}
