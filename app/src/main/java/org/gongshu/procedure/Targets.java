package org.gongshu.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 内部目标时限: working days that an authority sets for a step on its own, only where the law gives no number. It holds
 * for tasks opened afterwards, is shown apart from the law, and nobody is overdue by it.
 */
@Service
public class Targets {

    private static final int LONGEST = 366;

    private final Database database;
    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final Desks desks;
    private final Ledger ledger;
    private final Clock clock;

    Targets(Database database, JdbcClient jdbc, Regulations regulations, Desks desks, Ledger ledger, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** So many working days for a step of a procedure. */
    public record Target(String procedure, String step, int workingDays) {}

    public List<Target> list(Actor.Official by) {
        return database.read(
                by.scope(),
                () -> jdbc.sql("SELECT procedure, step, working_days FROM case_target ORDER BY procedure, step")
                        .query(Target.class)
                        .list());
    }

    public Outcome<Target> set(Actor.Official by, Target target) {
        if (!desks.oversees(by)) {
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        }
        if (target.workingDays() < 1 || target.workingDays() > LONGEST) {
            return Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "workingDays"))
                    .at("workingDays"));
        }
        Instant now = clock.instant();
        Optional<Step> step = findStep(by.region(), target, now);
        if (step.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        return switch (step.get().clock()) {
            case org.gongshu.regulation.Clock.Term term ->
                Outcome.refused(Refusal.of(CaseProblem.TARGET_BESIDE_LAW).under(term.article()));
            case org.gongshu.regulation.Clock.Immediate immediate ->
                Outcome.refused(Refusal.of(CaseProblem.TARGET_BESIDE_LAW).under(immediate.article()));
            default -> database.write(by.scope(), () -> write(by, target, now));
        };
    }

    private Optional<Step> findStep(UUID region, Target target, Instant now) {
        return regulations.profile(region, LegalTime.dayOf(now)).stream()
                .flatMap(profile -> profile.layers().stream())
                .flatMap(regulation -> regulation.findProcedure(target.procedure()).stream())
                .findFirst()
                .flatMap(procedure -> procedure.findStep(target.step()));
    }

    private Outcome<Target> write(Actor.Official by, Target target, Instant now) {
        jdbc.sql("""
                        INSERT INTO case_target (region_id, procedure, step, working_days, set_by, set_at)
                        VALUES (:region, :procedure, :step, :days, :by, :at)
                        ON CONFLICT (region_id, procedure, step) DO UPDATE SET working_days = excluded.working_days,
                            set_by = excluded.set_by, set_at = excluded.set_at, version = case_target.version + 1
                        """)
                .param("region", by.region())
                .param("procedure", target.procedure())
                .param("step", target.step())
                .param("days", target.workingDays())
                .param("by", by.person())
                .param("at", CaseColumns.utc(now))
                .update();
        ledger.append(LedgerEntry.of(
                        CaseAction.TARGET_SET,
                        by.region(),
                        LedgerEntry.Subject.of("region", by.region()),
                        CaseEntries.actorOf(by),
                        now)
                .fact("procedure", target.procedure())
                .fact("step", target.step())
                .fact("workingDays", target.workingDays()));
        return Outcome.done(target);
    }
}
