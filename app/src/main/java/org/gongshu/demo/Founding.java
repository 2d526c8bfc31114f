package org.gongshu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Accounts;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ApplicantKind;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.People;
import org.gongshu.organization.Post;
import org.gongshu.organization.Posts;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/** Founds a place of the demonstration: its region under its law, its departments, posts and people with their accounts. */
@Component
class Founding {

    private static final String PASSWORD = "gongshu";

    /** Somebody from society, as the file tells it; {@code identity} without its check character. */
    record DemoApplicant(String login, ApplicantKind kind, String name, String identity) {}

    /** Everybody from society. */
    record Society(List<DemoApplicant> applicants) {}

    private final Database database;
    private final Regions regions;
    private final Regulations regulations;
    private final Departments departments;
    private final Posts posts;
    private final People people;
    private final Holdings holdings;
    private final Accounts accounts;
    private final Applicants applicants;
    private final Clock clock;

    Founding(
            Database database,
            Regions regions,
            Regulations regulations,
            Departments departments,
            Posts posts,
            People people,
            Holdings holdings,
            Accounts accounts,
            Applicants applicants,
            Clock clock) {
        this.database = database;
        this.regions = regions;
        this.regulations = regulations;
        this.departments = departments;
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.accounts = accounts;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** Founds the place whole or not at all, and answers who there is. */
    Cast found(DemoCity city) {
        return database.write(Scope.everywhere(), () -> {
            Region region = done(regions.open(city.region(), city.from()));
            done(regulations.assign(region.id(), city.regulation(), city.from()));
            Actor.Official founder = founder(region.id());
            if (city.standpoint() != null) {
                done(regulations.standAt(founder, city.standpoint()));
            }
            Map<String, UUID> offices = new HashMap<>();
            for (DemoCity.DemoDepartment department : city.departments()) {
                offices.put(department.id(), add(founder, department, city.from()));
            }
            Map<String, Cast.Member> cast = new HashMap<>();
            for (DemoCity.DemoPerson person : city.people()) {
                UUID office = Objects.requireNonNull(offices.get(person.department()), person.department());
                cast.put(person.id(), appoint(founder, person, office, city));
            }
            return new Cast(region.id(), offices, cast);
        });
    }

    /** Registers somebody from society; answers their id. */
    UUID register(DemoApplicant told) {
        char check = told.kind() == ApplicantKind.NATURAL_PERSON
                ? IdentityNumber.check(told.identity())
                : CreditCode.check(told.identity());
        return done(applicants.register(
                        new Applicants.Draft(told.kind(), told.name(), told.identity() + check, null),
                        told.login(),
                        PASSWORD,
                        clock.instant()))
                .id();
    }

    private UUID add(Actor.Official founder, DemoCity.DemoDepartment department, LocalDate from) {
        String creditCode = department.creditCode() + CreditCode.check(department.creditCode());
        return done(departments.add(
                        founder,
                        new Departments.Draft(
                                creditCode,
                                department.name(),
                                department.shortName(),
                                department.kind(),
                                null,
                                from,
                                null)))
                .id();
    }

    private Cast.Member appoint(Actor.Official founder, DemoCity.DemoPerson told, UUID office, DemoCity city) {
        LocalDate from = city.from();
        Set<Role> roles = Set.copyOf(told.roles());
        Post post = done(posts.add(founder, new Posts.Draft(office, told.title(), roles, from, null)));
        UUID person = done(people.add(
                        founder, new People.Draft(told.name(), city.prefix() + "-" + told.id(), null, null, null)))
                .id();
        done(holdings.appoint(founder, post.id(), person, from, null));
        UUID account = told.login() == null ? Ids.next() : account(founder, person, told.login());
        return new Cast.Member(account, person, post.id(), office, roles);
    }

    private UUID account(Actor.Official founder, UUID person, String login) {
        return done(accounts.openActive(founder, person, login, PASSWORD, clock.instant()))
                .id();
    }

    private static Actor.Official founder(UUID region) {
        return new Actor.Official(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), region, Set.of(Role.ADMINISTRATOR), null, Set.of());
    }

    /** The value of something that cannot be refused while the files are right. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) ->
                throw new IllegalStateException("the demonstration was refused: " + refusal);
        };
    }

    /** Somebody from society, as they act at the portal. */
    Actor.Applicant fromSociety(UUID applicant) {
        return new Actor.Applicant(Ids.next(), applicant, regions.allIds());
    }

    /** The day it is. */
    LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
