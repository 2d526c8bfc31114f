package org.gongshu.organization;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The first run: the first region, its authority and its first administrator, made by whoever can read the server's log.
 * Production starts neither with the demo's accounts nor half set up.
 */
@Service
public class FirstRun implements ApplicationRunner {

    /** The body that governs data in the region. */
    public record Authority(String creditCode, String name, String shortName) {}

    /** The first administrator, who adds everybody else. */
    public record Administrator(String name, String staffNumber, String login, String password) {}

    /** What the wizard asks; {@code region} is a code of GB/T 2260. */
    public record Draft(String code, String region, Authority authority, Administrator administrator) {}

    /** A further region and its first people. */
    public record Extension(String region, Authority authority, Administrator administrator) {}

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Regions regions;
    private final Departments departments;
    private final Posts posts;
    private final People people;
    private final Holdings holdings;
    private final Accounts accounts;
    private final Settings.Mode mode;
    private final String code = Secrets.newSecret();

    FirstRun(
            Database database,
            JdbcClient jdbc,
            Deeds deeds,
            Regions regions,
            Departments departments,
            Posts posts,
            People people,
            Holdings holdings,
            Accounts accounts,
            Settings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.regions = regions;
        this.departments = departments;
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.accounts = accounts;
        this.mode = settings.mode();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode == Settings.Mode.RUN && hasDemoAccounts()) {
            throw new IllegalStateException(
                    "数据库中有演示账号，不能用于正式运行 / the database holds demo accounts and cannot be used in production");
        }
        if (mode == Settings.Mode.RUN && isNeeded()) {
            LOG.warn("初始设置码（仅用一次）/ one-time setup code: {}", code);
        }
    }

    /** Whether the platform still waits for its first administrator. */
    public boolean isNeeded() {
        return mode != Settings.Mode.DEMO
                && database.read(
                        Scope.everywhere(),
                        () -> jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM setup)")
                                .query(Boolean.class)
                                .single());
    }

    /** Sets the platform up, once. */
    public Outcome<Region> setUp(Draft draft, Instant at) {
        if (!isNeeded()) {
            return Outcome.refused(OrganizationProblem.SETUP_DONE);
        }
        if (!MessageDigest.isEqual(Secrets.sha256(code), Secrets.sha256(draft.code()))) {
            return Outcome.refused(
                    Refusal.of(OrganizationProblem.SETUP_CODE_WRONG).at("code"));
        }
        return database.write(Scope.everywhere(), () -> {
            int first = jdbc.sql("INSERT INTO setup (done_at) VALUES (:at) ON CONFLICT DO NOTHING")
                    .param("at", Columns.utc(at))
                    .update();
            return first == 0
                    ? Outcome.refused(OrganizationProblem.SETUP_DONE)
                    : found(draft.region(), draft.authority(), draft.administrator(), at);
        });
    }

    /** Begins to serve a region that lies in the actor's own, with its authority and first administrator. */
    public Outcome<Region> extend(Actor.Official by, Extension extension, Instant at) {
        String own = Divisions.shortCode(regions.getRegion(by.region()).code());
        boolean isWithin = extension.region().startsWith(own)
                && !Divisions.shortCode(extension.region()).equals(own);
        return isWithin
                ? database.write(
                        Scope.everywhere(),
                        () -> found(extension.region(), extension.authority(), extension.administrator(), at))
                : Outcome.refused(
                        Refusal.of(OrganizationProblem.REGION_ELSEWHERE).at("region"));
    }

    /** The code, for the test that stands in for the reader of the log. */
    String code() {
        return code;
    }

    private Outcome<Region> found(String code, Authority authority, Administrator administrator, Instant at) {
        LocalDate today = LegalTime.dayOf(at);
        return regions.open(code, today).then(region -> {
            Actor.Official founder = Actor.Official.platform(region.id());
            return departments
                    .add(founder, authority(authority, today))
                    .then(department -> appoint(founder, department, administrator, at))
                    .map(_ -> region)
                    .map(deeds.noted(
                            founder,
                            OrganizationAction.PLATFORM_SET_UP,
                            "region",
                            Region::id,
                            _ -> Map.of("code", region.code())));
        });
    }

    private Outcome<Account> appoint(Actor.Official founder, Department authority, Administrator first, Instant at) {
        LocalDate today = LegalTime.dayOf(at);
        return post(founder, authority, "系统管理员", Role.ADMINISTRATOR, today)
                .then(post -> people.add(founder, new People.Draft(first.name(), first.staffNumber(), null, null, null))
                        .then(person -> holdings.appoint(founder, post.id(), person.id(), today, null)))
                .then(holding -> accounts.openActive(founder, holding.person(), first.login(), first.password(), at))
                .then(account -> otherPosts(founder, authority, today).map(_ -> account));
    }

    /** The posts that must not be the administrator's stand ready for other people. */
    private Outcome<Post> otherPosts(Actor.Official founder, Department authority, LocalDate today) {
        return post(founder, authority, "安全管理员", Role.SECURITY_OFFICER, today)
                .then(_ -> post(founder, authority, "审计员", Role.AUDITOR, today))
                .then(_ -> post(founder, authority, "数据主管经办", Role.OFFICER, today));
    }

    private Outcome<Post> post(
            Actor.Official founder, Department department, String title, Role role, LocalDate today) {
        return posts.add(founder, new Posts.Draft(department.id(), title, Set.of(role), today, null));
    }

    private static Departments.Draft authority(Authority authority, LocalDate today) {
        return new Departments.Draft(
                authority.creditCode(),
                authority.name(),
                authority.shortName(),
                DepartmentKind.AUTHORITY,
                null,
                today,
                null);
    }

    private boolean hasDemoAccounts() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE demo)")
                        .query(Boolean.class)
                        .single());
    }
}
