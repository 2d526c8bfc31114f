package org.gongshu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.ApplicantKind;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.Clients;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.People;
import org.gongshu.organization.Person;
import org.gongshu.organization.Post;
import org.gongshu.organization.Posts;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.gongshu.organization.Secrets;
import org.gongshu.organization.Systems;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.organization.web.access.SessionCookie;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Regulations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regions with departments and people for tests: each test founds its own and leaves the others' alone. */
@Component
public class Towns {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final Regions regions;
    private final Departments departments;
    private final People people;
    private final Posts posts;
    private final Holdings holdings;
    private final Seats seats;
    private final Sessions sessions;
    private final Applicants applicants;
    private final Systems systems;
    private final Clients clients;
    private final ClientTokens tokens;
    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    Towns(
            Regions regions,
            Departments departments,
            People people,
            Posts posts,
            Holdings holdings,
            Seats seats,
            Sessions sessions,
            Applicants applicants,
            Systems systems,
            Clients clients,
            ClientTokens tokens,
            Database database,
            JdbcClient jdbc,
            Clock clock) {
        this.regions = regions;
        this.departments = departments;
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.seats = seats;
        this.sessions = sessions;
        this.applicants = applicants;
        this.systems = systems;
        this.clients = clients;
        this.tokens = tokens;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The region of that code of GB/T 2260, which no other test may use. */
    public Town found(String code) {
        return new Town(done(regions.open(code, LONG_AGO)));
    }

    /** A new region that no other test uses. */
    public Town found() {
        String code = database.read(
                Scope.everywhere(), () -> jdbc.sql("""
                        SELECT code FROM division d
                        WHERE level = 'AREA' AND NOT EXISTS (SELECT FROM region r WHERE r.code = d.code)
                        ORDER BY code DESC LIMIT 1
                        """).query(String.class).single());
        return found(code);
    }

    /** A university that has registered itself; it belongs to no town. */
    public Visitor university() {
        return organization(ApplicantKind.UNIVERSITY);
    }

    /** An organization that has registered itself; what it is has not been proved. */
    public Visitor organization(ApplicantKind kind) {
        int number = NUMBER.incrementAndGet();
        Applicant applicant = done(applicants.register(
                new Applicants.Draft(kind, "测试单位" + number, creditCode(), null),
                "society-" + number,
                "a quiet library " + number,
                clock.instant()));
        UUID account = jdbcFor("society-" + number);
        return new Visitor(account, applicant);
    }

    private UUID jdbcFor(String login) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT id FROM account WHERE login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single());
    }

    /** Somebody from society with an account. */
    public final class Visitor {

        public final UUID account;
        public final Applicant applicant;

        private Visitor(UUID account, Applicant applicant) {
            this.account = account;
            this.applicant = applicant;
        }

        public Actor.Applicant actor() {
            return new Actor.Applicant(account, applicant.id(), regions.allIds());
        }

        /** A browser in which they are signed in. */
        public Browser browser(int port) {
            return Browser.at(port)
                    .withCookie(SessionCookie.NAME, sessions.open(account, null, "127.0.0.1", clock.instant()));
        }
    }

    /** The value of an outcome that must be done. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    /** A valid credit code that was not used before. */
    public static String creditCode() {
        String first = "1135000000" + String.format("%07d", NUMBER.incrementAndGet());
        return first + CreditCode.check(first);
    }

    /** One region with what the test puts into it. */
    public final class Town {

        public final Region region;
        private final Actor.Official founder;

        private Town(Region region) {
            this.region = region;
            this.founder = Actor.Official.platform(region.id());
        }

        public UUID id() {
            return region.id();
        }

        public Scope scope() {
            return Scope.of(region.id());
        }

        /** An actor of the region by whom things are set up; it has no account. */
        public Actor.Official founder() {
            return founder;
        }

        public Department department(String name, DepartmentKind kind) {
            return done(departments.add(
                    founder, new Departments.Draft(creditCode(), name, name, kind, null, LONG_AGO, null)));
        }

        public Department department(String name) {
            return department(name, DepartmentKind.GOVERNMENT);
        }

        public Person person(String name) {
            return done(people.add(founder, new People.Draft(name, "T" + NUMBER.incrementAndGet(), null, null, null)));
        }

        public Post post(Department department, String title, Role... roles) {
            return done(posts.add(founder, new Posts.Draft(department.id(), title, Set.of(roles), LONG_AGO, null)));
        }

        public void appoint(Post post, Person person) {
            done(holdings.appoint(founder, post.id(), person.id(), LONG_AGO, null));
        }

        /** Somebody new with one role in the department. */
        /** Puts the region on the day before the national law, so that its own text is seen working alone. */
        public void lookBack(Regulations regulations) {
            Actor.Official administrator =
                    someone(department("系统处"), Role.ADMINISTRATOR).actor();
            done(regulations.standAt(administrator, LocalDate.of(2025, 7, 31)));
        }

        public Someone someone(Department department, Role role) {
            Person person = person("测试人员" + NUMBER.incrementAndGet());
            appoint(post(department, role + "岗" + NUMBER.incrementAndGet(), role), person);
            return someone(person);
        }

        /** The person with an account that acts from their first seat. */
        public Someone someone(Person person) {
            UUID account = Ids.next();
            String login = "t" + NUMBER.incrementAndGet();
            database.write(
                    Scope.of(region.id()),
                    () -> jdbc.sql("""
                            INSERT INTO account (id, region_id, person_id, login, state, created_at)
                            VALUES (:id, :region, :person, :login, 'ACTIVE', :at)
                            """)
                            .param("id", account)
                            .param("region", region.id())
                            .param("person", person.id())
                            .param("login", login)
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update());
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return new Someone(account, login, person, seats.listSeats(region.id(), person.id(), today));
        }
    }

    /** A person with an account. */
    public final class Someone {

        public final UUID account;
        public final String login;
        public final Person person;
        private final List<Seat> mine;

        private Someone(UUID account, String login, Person person, List<Seat> mine) {
            this.account = account;
            this.login = login;
            this.person = person;
            this.mine = mine;
        }

        /** An access token of a new information system of their department. */
        public String systemToken() {
            var system = done(systems.register(
                    actor(), new Systems.Draft("系统" + NUMBER.incrementAndGet(), null, 3, null, null, null, List.of())));
            var client = done(clients.create(actor(), system.id(), "测试", clock.instant()));
            String token = Secrets.newSecret();
            Instant now = clock.instant();
            tokens.note(token, client.client().id(), now, now.plus(ClientTokens.LIFE));
            return token;
        }

        /** The actor that a controller would be given. */
        public Actor.Official actor() {
            Seat seat = mine.getFirst();
            return new Actor.Official(
                    account, person.id(), seat.post(), seat.department(), seat.region(), seat.roles(), null, Set.of());
        }

        /** The token of a new session. */
        public String session(Instant now) {
            return sessions.open(account, mine.isEmpty() ? null : mine.getFirst(), "127.0.0.1", now);
        }

        /** A browser in which they are signed in. */
        public Browser browser(int port) {
            return Browser.at(port).withCookie(SessionCookie.NAME, session(clock.instant()));
        }
    }
}
