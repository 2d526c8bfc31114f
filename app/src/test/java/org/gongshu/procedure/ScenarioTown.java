package org.gongshu.procedure;

import static org.gongshu.Towns.done;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ApplicantKind;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.regulation.Body;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.Scenario;

/** A real region with everybody whom a scenario names. */
final class ScenarioTown {

    private static final String AUTHORITY = "authority";

    final Towns.Town town;
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, Given.Person> given = new HashMap<>();
    private final Map<UUID, Given.Entry> entries = new HashMap<>();
    private final Map<String, UUID> entryIds = new HashMap<>();
    private final Map<PartyRole, List<Party>> roles = new HashMap<>();
    private final Party society;

    ScenarioTown(Towns towns, Applicants applicants, Regulation regulation, Scenario scenario) {
        this.town = towns.found();
        departments.put(AUTHORITY, town.department("测试主管局", DepartmentKind.AUTHORITY));
        regulation.bodies().stream()
                .map(Body::role)
                .distinct()
                .forEach(role -> kindOf(role).ifPresent(kind -> town.department("测试" + role.word(), kind)));
        for (Given.Department each : scenario.given().departments()) {
            Department department = departments.computeIfAbsent(each.name(), name -> town.department("测试" + name));
            roles.computeIfAbsent(each.role(), _ -> new ArrayList<>()).add(Party.of(department.id()));
        }
        this.society = Party.ofSociety(register(applicants, "somebody"));
        scenario.given().people().forEach(person -> add(applicants, person));
        for (Given.Entry entry : scenario.given().entries()) {
            UUID id = Ids.next();
            entries.put(id, entry);
            entryIds.put(entry.name(), id);
        }
    }

    private static Optional<DepartmentKind> kindOf(PartyRole role) {
        return switch (role) {
            case OPERATOR -> Optional.of(DepartmentKind.OPERATOR);
            case COUNTY_AUTHORITY -> Optional.of(DepartmentKind.COUNTY_AUTHORITY);
            case GOVERNMENT -> Optional.of(DepartmentKind.PEOPLES_GOVERNMENT);
            case COMMITTEE -> Optional.of(DepartmentKind.COMMITTEE);
            case OPENNESS_OFFICE -> Optional.of(DepartmentKind.OPENNESS_OFFICE);
            case FINANCE -> Optional.of(DepartmentKind.FINANCE);
            case SECRECY_OFFICE -> Optional.of(DepartmentKind.SECRECY);
            case CYBER_OFFICE -> Optional.of(DepartmentKind.CYBERSPACE);
            case PUBLIC_SECURITY -> Optional.of(DepartmentKind.PUBLIC_SECURITY);
            case SPECIAL_BODY -> Optional.of(DepartmentKind.JUDICIARY);
            case TECHNICAL_SERVICE -> Optional.of(DepartmentKind.TECHNICAL_SERVICE);
            default -> Optional.empty();
        };
    }

    private void add(Applicants applicants, Given.Person person) {
        given.put(person.name(), person);
        people.put(
                person.name(),
                person.department() == null
                        ? new Actor.Applicant(Ids.next(), register(applicants, person.name()), Set.of(town.id()))
                        : official(person, departments.get(person.department())));
    }

    private Actor.Official official(Given.Person person, Department department) {
        Role role = person.head() ? Role.HEAD : AUTHORITY.equals(person.department()) ? Role.OFFICER : Role.STEWARD;
        return town.someone(department, role).actor();
    }

    private UUID register(Applicants applicants, String name) {
        return done(applicants.register(
                        new Applicants.Draft(ApplicantKind.OTHER_ORGANIZATION, name, Towns.creditCode(), null),
                        name + "-" + Ids.next(),
                        "correct horse battery",
                        Instant.EPOCH))
                .id();
    }

    Actor actor(String name) {
        return java.util.Objects.requireNonNull(people.get(name), name);
    }

    Given.Person person(String name) {
        return java.util.Objects.requireNonNull(given.get(name), name);
    }

    UUID entryId(String name) {
        return java.util.Objects.requireNonNull(entryIds.get(name), name);
    }

    Given.Entry entry(UUID id) {
        return java.util.Objects.requireNonNull(entries.get(id));
    }

    UUID departmentId(String name) {
        return java.util.Objects.requireNonNull(departments.get(name), name).id();
    }

    List<Party> inRole(PartyRole role) {
        return roles.getOrDefault(role, List.of());
    }

    Party somebodyOfSociety() {
        return society;
    }
}
