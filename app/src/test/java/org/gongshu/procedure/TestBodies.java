package org.gongshu.procedure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.PartyRole;

/** Bodies of an invented region. */
final class TestBodies implements Bodies {

    final Map<PartyRole, List<Party>> roles = new HashMap<>();
    final Map<Party, Party> above = new HashMap<>();
    private final Map<Seat, Set<UUID>> holders = new HashMap<>();

    /** A person of a department, holding these seats besides any other holders. */
    Acting person(String name, Seat... seats) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Seat seat : seats) {
            holders.computeIfAbsent(seat, _ -> new HashSet<>()).add(id);
        }
        return Acting.of(id, name, Set.of(seats));
    }

    @Override
    public List<Party> inRole(PartyRole role) {
        return roles.getOrDefault(role, List.of());
    }

    @Override
    public Optional<Party> above(Party party) {
        return Optional.ofNullable(above.get(party));
    }

    @Override
    public boolean isSoleHolder(Seat seat, UUID person) {
        return holders.getOrDefault(seat, Set.of()).equals(Set.of(person));
    }
}
