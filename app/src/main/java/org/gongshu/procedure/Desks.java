package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Deputy;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.People;
import org.gongshu.organization.Person;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns whoever is signed in into somebody acting in cases, with the seats that their post gives them. */
@Component
public class Desks {

    private final People people;
    private final Applicants applicants;
    private final Holdings holdings;
    private final Departments departments;
    private final Regions regions;

    Desks(People people, Applicants applicants, Holdings holdings, Departments departments, Regions regions) {
        this.people = people;
        this.applicants = applicants;
        this.holdings = holdings;
        this.departments = departments;
        this.regions = regions;
    }

    Acting actingOf(Actor actor, LocalDate today) {
        return switch (actor) {
            case Actor.Official official ->
                new Acting(
                        official.person(),
                        nameOf(official.scope(), official.person()),
                        seatsOf(official),
                        deputationOf(official, today));
            case Actor.Applicant applicant ->
                Acting.of(
                        applicant.account(),
                        applicants.getApplicant(applicant.applicant()).name(),
                        Set.of(Seat.desk(Party.ofSociety(applicant.applicant()))));
            case Actor.Newcomer newcomer -> Acting.of(newcomer.account(), "", Set.of());
        };
    }

    /** The seats from which somebody acts. */
    public static Set<Seat> seatsOf(Actor by) {
        return switch (by) {
            case Actor.Official official -> seatsOf(official);
            case Actor.Applicant applicant -> Set.of(Seat.desk(Party.ofSociety(applicant.applicant())));
            case Actor.Newcomer _ -> Set.of();
        };
    }

    /** The seats of an official's post: its roles say whether it signs for the department. */
    private static Set<Seat> seatsOf(Actor.Official official) {
        Party department = Party.of(official.department());
        Set<Seat> seats = new HashSet<>();
        if (official.has(Role.HEAD)) {
            seats.add(Seat.head(department));
        }
        if (official.has(Role.STEWARD) || official.has(Role.OFFICER)) {
            seats.add(Seat.desk(department));
        }
        return seats;
    }

    /** The party an actor belongs to, if any. */
    static Optional<Party> partyOf(Actor actor) {
        return switch (actor) {
            case Actor.Official official -> Optional.of(Party.of(official.department()));
            case Actor.Applicant applicant -> Optional.of(Party.ofSociety(applicant.applicant()));
            case Actor.Newcomer _ -> Optional.empty();
        };
    }

    /** The regions in whose cases somebody may have a part: for an authority or a government also those below its own. */
    Scope reachOf(Actor by) {
        return by instanceof Actor.Official official && standsAbove(official)
                ? new Scope.Regions(regions.listWithin(official.region()))
                : by.scope();
    }

    private boolean standsAbove(Actor.Official official) {
        return departments
                .findDepartment(official.scope(), official.department())
                .map(Department::kind)
                .filter(kind -> kind == DepartmentKind.AUTHORITY || kind == DepartmentKind.PEOPLES_GOVERNMENT)
                .isPresent();
    }

    /** Whether somebody may look into every case of the region: auditors, and those who work for its authority. */
    boolean oversees(Actor by) {
        return by.has(Role.AUDITOR)
                || by instanceof Actor.Official official
                        && (official.has(Role.OFFICER) || official.has(Role.HEAD))
                        && departments
                                .findDepartment(official.scope(), official.department())
                                .filter(department -> department.kind() == DepartmentKind.AUTHORITY)
                                .isPresent();
    }

    private Acting.@Nullable Deputation deputationOf(Actor.Official official, LocalDate today) {
        UUID absent = official.deputyFor();
        if (absent == null) {
            return null;
        }
        String name = nameOf(official.scope(), absent);
        return holdings.listDeputies(official.scope(), official.post()).stream()
                .filter(deputy -> deputy.deputy().equals(official.person()))
                .filter(deputy -> deputy.absent().equals(absent))
                .reduce((one, other) -> other.term().covers(today) ? other : one)
                .map(Deputy::term)
                .map(term -> new Acting.Deputation(absent, name, term.from(), term.until()))
                .orElseGet(() -> new Acting.Deputation(absent, name, LocalDate.MIN, LocalDate.MIN));
    }

    private String nameOf(Scope scope, UUID person) {
        return people.findPerson(scope, person).map(Person::name).orElse("");
    }
}
