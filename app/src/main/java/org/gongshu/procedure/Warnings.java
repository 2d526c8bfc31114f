package org.gongshu.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Scope;
import org.gongshu.notification.Notice;
import org.gongshu.notification.Notices;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns whoever has a task that is due soon or overdue, once each. Being late never decides anything. */
@Component
class Warnings implements RecurringJob {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final LawBook lawBook;
    private final Clock clock;

    Warnings(Database database, JdbcClient jdbc, Notices notices, LawBook lawBook, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.notices = notices;
        this.lawBook = lawBook;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure-warnings";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        LocalDate today = LegalTime.dayOf(now);
        warnAll("""
                UPDATE case_task t SET warned_late = :now FROM case_file c
                WHERE c.id = t.case_id AND t.id IN (SELECT id FROM case_task
                    WHERE state IN ('OPEN', 'WAITING') AND warned_late IS NULL AND due_on < :day
                    LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING t.*, c.number, c.kind, c.regulation, c.regulation_hash, c.procedure
                """, today, CaseNotice.What.OVERDUE, now);
        warnAll("""
                UPDATE case_task t SET warned_soon = :now FROM case_file c
                WHERE c.id = t.case_id AND t.id IN (SELECT id FROM case_task
                    WHERE state IN ('OPEN', 'WAITING') AND warned_soon IS NULL AND warned_late IS NULL AND due_on <= :day
                    LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING t.*, c.number, c.kind, c.regulation, c.regulation_hash, c.procedure
                """, CaseLists.soonFrom(today), CaseNotice.What.DUE_SOON, now);
    }

    private void warnAll(String mark, LocalDate day, CaseNotice.What what, Instant now) {
        int warned;
        do {
            warned = database.write(Scope.everywhere(), () -> {
                List<Due> due = jdbc.sql(mark)
                        .param("now", CaseColumns.utc(now))
                        .param("day", day)
                        .param("most", AT_ONCE)
                        .query(this::dueOf)
                        .list();
                due.forEach(each -> notices.send(each.notice(what), now));
                return due.size();
            });
        } while (warned == AT_ONCE);
    }

    /** A task with its last day. */
    private record Due(UUID region, UUID caseId, String number, String kind, String step, Party holder, LocalDate day) {

        Notice notice(CaseNotice.What what) {
            return new Notice(
                    region,
                    NoticeOutbox.recipientOf(holder),
                    "procedure." + what.word(),
                    Map.of("number", number, "kind", kind, "step", step, "due", day.toString()),
                    null,
                    caseId);
        }
    }

    private Due dueOf(ResultSet row, int number) throws SQLException {
        Law law = lawBook.lawOf(
                row.getString("regulation"), row.getString("regulation_hash"), row.getString("procedure"));
        return new Due(
                CaseColumns.id(row, "region_id"),
                CaseColumns.id(row, "case_id"),
                row.getString("number"),
                row.getString("kind"),
                law.step(row.getString("step")).title().zh(),
                CaseColumns.seat(row).party(),
                row.getObject("due_on", LocalDate.class));
    }
}
