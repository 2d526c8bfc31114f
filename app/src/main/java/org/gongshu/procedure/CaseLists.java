package org.gongshu.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of tasks and cases, as far as somebody may see them. */
@Service
public class CaseLists {

    /** A task is due soon when at most so many working days are left. */
    public static final int SOON = 2;

    private final Database database;
    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final Desks desks;
    private final CaseTables tables;

    CaseLists(Database database, JdbcClient jdbc, Cursors cursors, Desks desks, CaseTables tables) {
        this.database = database;
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.desks = desks;
        this.tables = tables;
    }

    /** Which tasks are asked for by their last day. */
    public enum Due implements Word {
        ANY,
        OVERDUE,
        SOON
    }

    /** What cases are asked for; null means any. The text is part of the title or of the number. */
    public record Filter(
            @Nullable Boolean open,
            @Nullable ProcedureKind kind,
            @Nullable UUID reference,
            @Nullable String text) {}

    /** A place in a list. */
    private record Place(String by, UUID id) {}

    /** The open tasks of the actor's seats by their last day; those without one come last. */
    public Outcome<Page<TaskRow>> listTasks(Actor by, Due due, LocalDate today, Paging paging) {
        Set<Seat> seats = Desks.seatsOf(by);
        String list = "tasks " + seats + due;
        return placeOf(list, paging.cursor())
                .map(place -> database.read(desks.reachOf(by), () -> {
                    List<TaskRow> rows = tasks(seats, due, today, place.orElse(null), paging.limit() + 1);
                    return page(
                            list,
                            rows,
                            paging.limit(),
                            task -> new Place(dayOf(task.dueOn()), task.id()),
                            countTasks(seats, due, today));
                }));
    }

    private static String dayOf(@Nullable LocalDate day) {
        return day == null ? "infinity" : day.toString();
    }

    private static final String MY_TASKS = """
            FROM case_task t JOIN case_file c ON c.id = t.case_id
            WHERE t.state = 'OPEN' AND t.seat_id = ANY (:seats) AND t.seat_head = ANY (:heads)
              AND coalesce(t.due_on, 'infinity') BETWEEN :first::date AND :last::date
            """;

    /** The last day that counts as soon. */
    static LocalDate soonFrom(LocalDate today) {
        LocalDate soon = today;
        for (int left = SOON; left > 0; ) {
            soon = soon.plusDays(1);
            left -= WorkingCalendar.standard().isWorkingDay(soon) ? 1 : 0;
        }
        return soon;
    }

    private JdbcClient.StatementSpec mine(String select, Set<Seat> seats, Due due, LocalDate today) {
        LocalDate soon = soonFrom(today);
        return jdbc.sql(select)
                .param(
                        "seats",
                        seats.stream().map(seat -> seat.party().id()).distinct().toArray(UUID[]::new))
                .param("heads", seats.stream().map(Seat::head).distinct().toArray(Boolean[]::new))
                .param("first", due == Due.SOON ? today.toString() : "-infinity")
                .param(
                        "last",
                        switch (due) {
                            case ANY -> "infinity";
                            case OVERDUE -> today.minusDays(1).toString();
                            case SOON -> soon.toString();
                        });
    }

    private List<TaskRow> tasks(Set<Seat> seats, Due due, LocalDate today, @Nullable Place after, int limit) {
        return mine("""
                        SELECT t.*, c.number, c.kind, c.title, c.regulation, c.regulation_hash, c.procedure, c.layers,
                            c.applicant_kind, c.applicant_id
                        """ + MY_TASKS + """
                          AND (:id::uuid IS NULL OR (coalesce(t.due_on, 'infinity'), t.id) > (:by::date, :id::uuid))
                        ORDER BY coalesce(t.due_on, 'infinity'), t.id LIMIT :limit
                        """, seats, due, today)
                .param("by", after == null ? null : after.by())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(this::taskOf)
                .list();
    }

    private long countTasks(Set<Seat> seats, Due due, LocalDate today) {
        return mine("SELECT count(*) " + MY_TASKS, seats, due, today)
                .query(Long.class)
                .single();
    }

    private TaskRow taskOf(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                CaseColumns.id(row, "id"),
                CaseColumns.id(row, "case_id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("regulation"),
                row.getString("regulation_hash"),
                row.getString("procedure"),
                row.getString("step"),
                Act.valueOf(row.getString("act")),
                PartyRole.valueOf(row.getString("role")),
                CaseColumns.party(row, "applicant_kind", "applicant_id"),
                CaseColumns.instant(row, "opened_at"),
                tables.rulingArticle(row).orElse(null),
                CaseColumns.dayOrNull(row, "due_on"),
                CaseColumns.dayOrNull(row, "target_on"));
    }

    /** The cases that the actor may see, newest first. */
    public Outcome<Page<CaseRow>> listCases(Actor by, Filter filter, Paging paging) {
        String list = "cases " + by.account() + filter;
        Scope reach = desks.reachOf(by);
        boolean everything = desks.oversees(by);
        return placeOf(list, paging.cursor())
                .map(place -> database.read(reach, () -> {
                    List<CaseRow> rows = visible(
                                    """
                            SELECT c.*, (SELECT min(t.due_on) FROM case_task t
                                WHERE t.case_id = c.id AND t.state IN ('OPEN', 'WAITING')) AS due_on
                            """,
                                    " ORDER BY c.opened_at DESC, c.id DESC LIMIT :limit",
                                    by,
                                    everything,
                                    filter,
                                    place.orElse(null))
                            .param("limit", paging.limit() + 1)
                            .query(CaseLists::caseOf)
                            .list();
                    long total = visible("SELECT count(*) ", "", by, everything, filter, null)
                            .query(Long.class)
                            .single();
                    return page(
                            list,
                            rows,
                            paging.limit(),
                            row -> new Place(row.openedAt().toString(), row.id()),
                            total);
                }));
    }

    /** The kinds of the cases that the actor may see, in their own order. */
    public List<ProcedureKind> listKinds(Actor by) {
        Filter all = new Filter(null, null, null, null);
        return database.read(desks.reachOf(by), () -> {
            List<String> found = visible("SELECT DISTINCT c.kind ", "", by, desks.oversees(by), all, null)
                    .query((row, _) -> row.getString("kind"))
                    .list();
            return Arrays.stream(ProcedureKind.values())
                    .filter(kind -> found.contains(kind.word()))
                    .toList();
        });
    }

    private JdbcClient.StatementSpec visible(
            String select, String order, Actor by, boolean everything, Filter filter, @Nullable Place after) {
        return jdbc.sql(select + """
                        FROM case_file c
                        WHERE ((:everything AND (:home::uuid IS NULL OR c.region_id = :home::uuid)) OR c.applicant_id = :party
                            OR EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id AND p.party_id = :party)
                            OR EXISTS (SELECT 1 FROM case_task t WHERE t.case_id = c.id AND t.seat_id = :party))
                          AND (:open::boolean IS NULL OR (c.outcome IS NULL) = :open::boolean)
                          AND (:kind::text IS NULL OR c.kind = :kind)
                          AND (:text::text IS NULL OR strpos(lower(c.title), lower(:text)) > 0 OR strpos(c.number, :text) > 0)
                          AND (:reference::uuid IS NULL OR EXISTS (SELECT 1 FROM case_subject s
                              WHERE s.case_id = c.id AND s.reference_id = :reference::uuid))
                          AND (:id::uuid IS NULL OR (c.opened_at, c.id) < (:by::timestamptz, :id::uuid))
                        """ + order)
                .param("everything", everything)
                .param("home", by instanceof Actor.Official official ? official.region() : null)
                .param("party", Desks.partyOf(by).map(Party::id).orElse(null))
                .param("open", filter.open())
                .param("kind", filter.kind() == null ? null : filter.kind().word())
                .param("text", filter.text() == null ? null : filter.text().strip())
                .param("reference", filter.reference())
                .param("by", after == null ? null : after.by())
                .param("id", after == null ? null : after.id());
    }

    private static CaseRow caseOf(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                CaseColumns.id(row, "id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                CaseColumns.party(row, "applicant_kind", "applicant_id"),
                CaseColumns.constant(CaseOutcome.class, row.getString("outcome")),
                CaseColumns.instant(row, "opened_at"),
                CaseColumns.instantOrNull(row, "closed_at"),
                CaseColumns.dayOrNull(row, "due_on"));
    }

    private Outcome<Optional<Place>> placeOf(String list, @Nullable String cursor) {
        if (cursor == null) {
            return Outcome.done(Optional.empty());
        }
        return cursors.read(list, cursor)
                .map(values ->
                        Outcome.done(Optional.of(new Place(values.getFirst(), UUID.fromString(values.getLast())))))
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor")));
    }

    private <T> Page<T> page(String list, List<T> rows, int limit, Function<T, Place> place, long total) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        if (!more) {
            return new Page<>(shown, null, total, true);
        }
        Place last = place.apply(shown.getLast());
        return new Page<>(
                shown, cursors.after(list, List.of(last.by(), last.id().toString())), total, true);
    }
}
