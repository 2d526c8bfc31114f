package org.gongshu.procedure;

import static org.gongshu.Towns.done;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
import org.gongshu.procedure.rehearsal.Cast;
import org.gongshu.procedure.rehearsal.Census;
import org.gongshu.regulation.PartyRole;

/** A real region with everybody whom a scenario names. */
final class ScenarioTown implements Census {

    final Towns.Town town;
    private final Applicants applicants;
    private final Map<UUID, Department> departments = new HashMap<>();

    ScenarioTown(Towns towns, Applicants applicants) {
        this.town = towns.found();
        this.applicants = applicants;
    }

    @Override
    public UUID region() {
        return town.id();
    }

    @Override
    public UUID body(PartyRole role) {
        return kept(town.department("测试" + role.word(), kindOf(role)));
    }

    private static DepartmentKind kindOf(PartyRole role) {
        return switch (role) {
            case AUTHORITY -> DepartmentKind.AUTHORITY;
            case OPERATOR -> DepartmentKind.OPERATOR;
            case COUNTY_AUTHORITY -> DepartmentKind.COUNTY_AUTHORITY;
            case GOVERNMENT -> DepartmentKind.PEOPLES_GOVERNMENT;
            case COMMITTEE -> DepartmentKind.COMMITTEE;
            case OPENNESS_OFFICE -> DepartmentKind.OPENNESS_OFFICE;
            case FINANCE -> DepartmentKind.FINANCE;
            case SECRECY_OFFICE -> DepartmentKind.SECRECY;
            case CYBER_OFFICE -> DepartmentKind.CYBERSPACE;
            case PUBLIC_SECURITY -> DepartmentKind.PUBLIC_SECURITY;
            case SPECIAL_BODY -> DepartmentKind.JUDICIARY;
            case TECHNICAL_SERVICE -> DepartmentKind.TECHNICAL_SERVICE;
            default -> throw new IllegalArgumentException(role.word());
        };
    }

    @Override
    public UUID department(String name) {
        return kept(town.department("测试" + name));
    }

    private UUID kept(Department department) {
        departments.put(department.id(), department);
        return department.id();
    }

    @Override
    public UUID applicant(String name) {
        return done(applicants.register(
                        new Applicants.Draft(ApplicantKind.OTHER_ORGANIZATION, name, Towns.creditCode(), null),
                        name + "-" + Ids.next(),
                        "correct horse battery",
                        Instant.EPOCH))
                .id();
    }

    Actor actorOf(Cast.Member member) {
        return switch (member.seat().party()) {
            case Party.OfSociety(UUID applicant) -> new Actor.Applicant(Ids.next(), applicant, Set.of(town.id()));
            case Party.OfGovernment(UUID id) ->
                official(departments.get(id), member.person().head());
        };
    }

    private Actor.Official official(Department department, boolean head) {
        Role desk = department.kind() == DepartmentKind.AUTHORITY ? Role.OFFICER : Role.STEWARD;
        return town.someone(department, head ? Role.HEAD : desk).actor();
    }
}
