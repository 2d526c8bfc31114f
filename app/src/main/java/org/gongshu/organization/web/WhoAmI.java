package org.gongshu.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Account;
import org.gongshu.organization.Accounts;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.People;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody who they are, from where they act, and from where else they could. */
@Component
class WhoAmI {

    enum Kind {
        OFFICIAL,
        APPLICANT,
        /** Signed in with the first password, which has to be replaced before anything else. */
        NEWCOMER
    }

    record RegionOf(UUID id, String code, String name) {}

    record DepartmentOf(UUID id, String name, String shortName, DepartmentKind kind) {}

    /** Who is signed in; {@code deputyFor} is the name of the absent person acted for. */
    record Me(
            Kind kind,
            UUID account,
            String login,
            @Nullable String name,
            List<Role> roles,
            @Nullable RegionOf region,
            @Nullable DepartmentOf department,
            @Nullable UUID post,
            @Nullable String postTitle,
            @Nullable String deputyFor,
            List<Seat> seats,
            @Nullable UUID applicant) {}

    private final Accounts accounts;
    private final Regions regions;
    private final Departments departments;
    private final People people;
    private final Applicants applicants;
    private final Seats seats;

    WhoAmI(
            Accounts accounts,
            Regions regions,
            Departments departments,
            People people,
            Applicants applicants,
            Seats seats) {
        this.accounts = accounts;
        this.regions = regions;
        this.departments = departments;
        this.people = people;
        this.applicants = applicants;
        this.seats = seats;
    }

    Me tell(Actor actor, LocalDate today) {
        Account account =
                accounts.findAccount(Scope.everywhere(), actor.account()).orElseThrow();
        return switch (actor) {
            case Actor.Official official -> official(official, account, today);
            case Actor.Applicant applicant ->
                nobodys(
                        Kind.APPLICANT,
                        account,
                        applicants.getApplicant(applicant.applicant()).name(),
                        List.of(Role.APPLICANT),
                        applicant.applicant());
            case Actor.Newcomer _ -> nobodys(Kind.NEWCOMER, account, null, List.of(), null);
        };
    }

    private Me official(Actor.Official actor, Account account, LocalDate today) {
        var region = regions.getRegion(actor.region());
        var department = departments.getDepartment(actor.scope(), actor.department());
        List<Seat> mine = seats.listSeats(actor.region(), actor.person(), today);
        Seat now = mine.stream()
                .filter(seat -> seat.post().equals(actor.post()))
                .findFirst()
                .orElseThrow();
        return new Me(
                Kind.OFFICIAL,
                account.id(),
                account.login(),
                people.getPerson(actor.scope(), actor.person()).name(),
                actor.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                new RegionOf(region.id(), region.code(), region.name()),
                new DepartmentOf(department.id(), department.name(), department.shortName(), department.kind()),
                actor.post(),
                now.title(),
                actor.deputyFor() == null
                        ? null
                        : people.getPerson(actor.scope(), actor.deputyFor()).name(),
                mine,
                null);
    }

    private static Me nobodys(
            Kind kind, Account account, @Nullable String name, List<Role> roles, @Nullable UUID applicant) {
        return new Me(
                kind, account.id(), account.login(), name, roles, null, null, null, null, null, List.of(), applicant);
    }
}
