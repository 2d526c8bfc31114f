package org.gongshu.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.PartyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What was done in a case, in order, and what it brought about. */
@Service
public class Timeline {

    private final Database database;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseKinds kinds;
    private final JsonMapper json;

    Timeline(Database database, JdbcClient jdbc, Cases cases, CaseKinds kinds, JsonMapper json) {
        this.database = database;
        this.jdbc = jdbc;
        this.cases = cases;
        this.kinds = kinds;
        this.json = json;
    }

    /** A line with the receipt that the ledger gave for it. */
    public record Line(CaseAct act, @Nullable UUID receipt) {}

    /** Something brought about, in the words of the room that did it. */
    public record Result(String effect, String type, UUID id, String label, Instant at) {}

    /** A case that belongs to another one. */
    public record Child(UUID id, String number, String kind, boolean open) {}

    /**
     * Everything there is to read about a case.
     *
     * @param statements what was stated in it, as far as the reader may see it
     */
    public record Told(
            Case told, Map<String, String> statements, List<Line> lines, List<Result> results, List<Child> children) {}

    /** The case with its timeline, if the actor may see it. */
    public Optional<Told> find(Actor by, UUID id) {
        return cases.findCase(by, id)
                .map(found -> database.read(
                        Scope.of(found.region()),
                        () -> new Told(found, statements(by, found), lines(id), results(id), children(id))));
    }

    /** An applicant who is the provider as well reads as the provider. */
    private Map<String, String> statements(Actor by, Case found) {
        Set<Party> reader = Desks.seatsOf(by).stream().map(Seat::party).collect(Collectors.toSet());
        boolean provides = found.parties().getOrDefault(PartyRole.PROVIDER, List.of()).stream()
                .anyMatch(reader::contains);
        if (provides || !reader.contains(found.applicant())) {
            return found.statements();
        }
        Map<String, String> shown = new TreeMap<>(found.statements());
        kinds.find(found.law().procedure().kind())
                .ifPresent(kind -> shown.keySet().removeAll(kind.keptFromApplicant()));
        return shown;
    }

    private List<Line> lines(UUID id) {
        return jdbc.sql("SELECT * FROM case_act WHERE case_id = :id ORDER BY position")
                .param("id", id)
                .query(this::lineOf)
                .list();
    }

    private Line lineOf(ResultSet row, int number) throws SQLException {
        CaseAct act = new CaseAct(
                CaseColumns.id(row, "id"),
                Act.valueOf(row.getString("act")),
                row.getString("step"),
                CaseColumns.idOrNull(row, "task_id"),
                CaseColumns.instant(row, "at"),
                actingOf(row),
                CaseColumns.seatOrNull(row),
                CaseColumns.outcome(row),
                json.readValue(row.getString("grounds"), Grounds.class),
                CaseColumns.texts(row, "missing"),
                row.getString("remark"),
                CaseColumns.texts(row, "notes").stream().map(Note::valueOf).toList(),
                CaseColumns.article(row));
        return new Line(act, CaseColumns.idOrNull(row, "receipt_id"));
    }

    private @Nullable Acting actingOf(ResultSet row) throws SQLException {
        UUID person = CaseColumns.idOrNull(row, "by_person");
        if (person == null) {
            return null;
        }
        String deputation = row.getString("deputy_for");
        return new Acting(
                person,
                row.getString("by_name"),
                Set.of(),
                deputation == null ? null : json.readValue(deputation, Acting.Deputation.class));
    }

    private List<Result> results(UUID id) {
        return jdbc.sql("SELECT * FROM case_effect WHERE case_id = :id ORDER BY id")
                .param("id", id)
                .query((row, _) -> new Result(
                        row.getString("effect"),
                        row.getString("type"),
                        CaseColumns.id(row, "effect_id"),
                        row.getString("label"),
                        CaseColumns.instant(row, "at")))
                .list();
    }

    private List<Child> children(UUID id) {
        return jdbc.sql("SELECT id, number, kind, outcome FROM case_file WHERE parent_id = :id ORDER BY id")
                .param("id", id)
                .query((row, _) -> new Child(
                        CaseColumns.id(row, "id"),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("outcome") == null))
                .list();
    }
}
