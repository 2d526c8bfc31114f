package org.gongshu.procedure.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Seat;
import org.gongshu.regulation.Body;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.scenario.Given;

/** Everybody and everything that a scenario introduces. The authority and the bodies the regulation names are there. */
public final class Cast {

    private static final String AUTHORITY = "authority";

    private final UUID region;
    private final Map<String, UUID> departments = new HashMap<>();
    private final Map<String, Member> people = new LinkedHashMap<>();
    private final Map<PartyRole, List<Party>> given = new EnumMap<>(PartyRole.class);
    private final Map<PartyRole, List<Party>> bodies = new EnumMap<>(PartyRole.class);
    private final Map<String, UUID> entryIds = new HashMap<>();
    private final Map<UUID, Given.Entry> entries = new HashMap<>();
    private final Party somebody;

    /** Somebody who acts, and the seat they act from. */
    public record Member(UUID id, Given.Person person, Seat seat) {}

    public Cast(List<Regulation> texts, Given scenario, Census census) {
        this.region = census.region();
        UUID authority = census.body(PartyRole.AUTHORITY);
        departments.put(AUTHORITY, authority);
        bodies.put(PartyRole.AUTHORITY, List.of(Party.of(authority)));
        texts.stream()
                .flatMap(text -> text.bodies().stream())
                .map(Body::role)
                .filter(Cast::isBodyOfRegion)
                .forEach(role -> bodies.computeIfAbsent(role, its -> List.of(Party.of(census.body(its)))));
        for (Given.Department each : scenario.departments()) {
            UUID department = departments.computeIfAbsent(each.name(), name -> bodyOr(each.role(), name, census));
            given.computeIfAbsent(each.role(), _ -> new ArrayList<>()).add(Party.of(department));
        }
        scenario.people().forEach(person -> people.put(person.name(), memberOf(person, census)));
        this.somebody = people.values().stream()
                .map(member -> member.seat().party())
                .filter(Party.OfSociety.class::isInstance)
                .findFirst()
                .orElseGet(() -> Party.ofSociety(census.applicant("somebody")));
        for (Given.Entry entry : scenario.entries()) {
            UUID id = Ids.next();
            entries.put(id, entry);
            entryIds.put(entry.name(), id);
        }
    }

    /** The body of the region that plays the part, by whatever name the scenario gives it; otherwise a new department. */
    private UUID bodyOr(PartyRole role, String name, Census census) {
        return bodies(role).stream().findFirst().map(Party::id).orElseGet(() -> census.department(name));
    }

    /** Whether a region has a department for the part; the others are played by whoever takes part in a case. */
    private static boolean isBodyOfRegion(PartyRole role) {
        return switch (role) {
            case OPERATOR,
                    COUNTY_AUTHORITY,
                    GOVERNMENT,
                    COMMITTEE,
                    OPENNESS_OFFICE,
                    FINANCE,
                    SECRECY_OFFICE,
                    CYBER_OFFICE,
                    PUBLIC_SECURITY,
                    SPECIAL_BODY,
                    TECHNICAL_SERVICE -> true;
            default -> false;
        };
    }

    private Member memberOf(Given.Person person, Census census) {
        String department = person.department();
        Party party = department == null
                ? Party.ofSociety(census.applicant(person.name()))
                : Party.of(departments.computeIfAbsent(department, census::department));
        return new Member(Ids.next(), person, new Seat(party, person.head()));
    }

    public UUID region() {
        return region;
    }

    /** @throws NullPointerException where the scenario introduces nobody of that name, which its check refuses */
    public Member member(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /** Everybody who acts. */
    public List<Member> members() {
        return List.copyOf(people.values());
    }

    UUID entryId(String name) {
        return Objects.requireNonNull(entryIds.get(name), name);
    }

    Given.Entry entry(UUID id) {
        return Objects.requireNonNull(entries.get(id));
    }

    UUID departmentId(String name) {
        return Objects.requireNonNull(departments.get(name), name);
    }

    /** The parts that the scenario gives to somebody. */
    Set<PartyRole> givenRoles() {
        return Set.copyOf(given.keySet());
    }

    /** Those whom the scenario gives this part. */
    List<Party> inRole(PartyRole role) {
        return given.getOrDefault(role, List.of());
    }

    /** The bodies of the region that play this part. */
    List<Party> bodies(PartyRole role) {
        return bodies.getOrDefault(role, List.of());
    }

    /** The first from society whom the scenario introduces, or anybody, for parts that it gives to nobody by name. */
    Party somebodyOfSociety() {
        return somebody;
    }
}
