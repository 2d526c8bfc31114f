package org.gongshu.procedure.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.procedure.Bodies;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Seat;
import org.gongshu.regulation.PartyRole;

/** The bodies of a scenario's region, above which stands nobody. */
record CastBodies(Cast cast) implements Bodies {

    @Override
    public List<Party> inRole(PartyRole role) {
        return cast.bodies(role);
    }

    /** Above a department stands the authority of its region. */
    @Override
    public Optional<Party> above(Party party) {
        List<Party> authority = cast.bodies(PartyRole.AUTHORITY);
        return authority.contains(party) ? Optional.empty() : authority.stream().findFirst();
    }

    @Override
    public boolean isSoleHolder(Seat seat, UUID person) {
        Set<UUID> holders = cast.members().stream()
                .filter(member -> member.seat().equals(seat))
                .map(Cast.Member::id)
                .collect(Collectors.toSet());
        return holders.equals(Set.of(person));
    }
}
