package org.gongshu.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets a department follow another: what it has to do, may use and answers for moves in one recorded act. */
@Service
public class Successions {

    /** What is told of a succession. */
    public record Draft(
            @Nullable UUID successor,
            Succession.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String document) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Departments departments;
    private final ClientTokens tokens;
    private final List<Heritage> heritages;
    private final Deeds deeds;
    private final Clock clock;

    Successions(
            Database database,
            JdbcClient jdbc,
            Departments departments,
            ClientTokens tokens,
            List<Heritage> heritages,
            Deeds deeds,
            Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.departments = departments;
        this.tokens = tokens;
        this.heritages = List.copyOf(heritages);
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Closes the department and hands everything that is open or in force on to its successor. */
    public Outcome<Succession> succeed(Actor.Official by, UUID predecessor, int version, Draft draft) {
        return database.write(by.scope(), () -> {
            Optional<Department> before = departments.findDepartment(by.scope(), predecessor);
            if (before.isEmpty()) {
                return Outcome.refused(PlatformProblem.NOT_FOUND);
            }
            return wrongWith(by, before.get(), draft)
                    .<Outcome<Succession>>map(Outcome::refused)
                    .orElseGet(() -> handOn(by, before.get(), version, draft));
        });
    }

    private Optional<Refusal> wrongWith(Actor.Official by, Department before, Draft draft) {
        LocalDate on = draft.on();
        return Checks.first(
                Checks.notBlank("document", draft.document()),
                draft.kind() == null ? no("kind") : Optional.empty(),
                on == null
                                || on.isAfter(LegalTime.dayOf(clock.instant()))
                                || !on.isAfter(before.term().from())
                        ? Optional.of(
                                Refusal.of(OrganizationProblem.SUCCESSION_DAY).at("on"))
                        : Optional.empty(),
                before.term().until() != null
                        ? Optional.of(Refusal.of(OrganizationProblem.DEPARTMENT_CLOSED))
                        : Optional.empty(),
                standsOn(by, before, draft.successor(), on)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(OrganizationProblem.DEPARTMENT_UNKNOWN)
                                .at("successor")));
    }

    private static Optional<Refusal> no(String field) {
        return Optional.of(Refusal.of(OrganizationProblem.BLANK).at(field));
    }

    private boolean standsOn(Actor.Official by, Department before, @Nullable UUID successor, @Nullable LocalDate on) {
        return successor != null
                && on != null
                && !successor.equals(before.id())
                && departments
                        .findDepartment(by.scope(), successor)
                        .filter(found -> found.region().equals(before.region()))
                        .filter(found -> found.term().covers(on))
                        .isPresent();
    }

    private Outcome<Succession> handOn(Actor.Official by, Department before, int version, Draft draft) {
        LocalDate on = java.util.Objects.requireNonNull(draft.on());
        UUID to = java.util.Objects.requireNonNull(draft.successor());
        if (!closed(before.id(), version, on.minusDays(1))) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        Instant now = clock.instant();
        Map<String, Integer> handedOn = new TreeMap<>();
        for (Heritage heritage : heritages) {
            handedOn.put(heritage.what(), heritage.handOn(before.region(), before.id(), to, now));
        }
        tokens.withdrawn();
        Succession succession = new Succession(
                Ids.at(now.toEpochMilli()),
                before.id(),
                to,
                java.util.Objects.requireNonNull(draft.kind()),
                on,
                String.valueOf(draft.document()).strip(),
                handedOn);
        insert(before.region(), succession);
        return Outcome.done(succession)
                .map(deeds.noted(
                        by,
                        OrganizationAction.DEPARTMENT_SUCCEEDED,
                        "department",
                        Succession::predecessor,
                        Successions::facts));
    }

    private boolean closed(UUID id, int version, LocalDate until) {
        return jdbc.sql("""
                                UPDATE department SET valid_until = :until, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("until", until)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private void insert(UUID region, Succession succession) {
        jdbc.sql("""
                        INSERT INTO department_succession
                            (id, region_id, predecessor_id, successor_id, kind, happened_on, document)
                        VALUES (:id, :region, :predecessor, :successor, :kind, :on, :document)
                        """)
                .param("id", succession.id())
                .param("region", region)
                .param("predecessor", succession.predecessor())
                .param("successor", succession.successor())
                .param("kind", succession.kind().name())
                .param("on", succession.on())
                .param("document", succession.document())
                .update();
    }

    private static Map<String, Object> facts(Succession succession) {
        Map<String, Object> facts = new TreeMap<>(succession.handedOn());
        facts.put("successor", succession.successor().toString());
        facts.put("kind", succession.kind().name());
        facts.put("on", succession.on().toString());
        return facts;
    }
}
