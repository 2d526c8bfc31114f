package org.gongshu.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases from their tables. Runs in the caller's transaction, whose scope decides what is there. */
@Component
class CaseTables {

    private static final TypeReference<Map<Fact, Set<String>>> FACTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STATEMENTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> SNAPSHOT = new TypeReference<>() {};
    private static final TypeReference<List<Beside.Stored>> LAYERS = new TypeReference<>() {};
    private static final TypeReference<List<Withheld>> WITHHELD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LawBook lawBook;

    CaseTables(JdbcClient jdbc, JsonMapper json, LawBook lawBook) {
        this.jdbc = jdbc;
        this.json = json;
        this.lawBook = lawBook;
    }

    Optional<Case> find(UUID id) {
        return find(id, "");
    }

    /** The case, kept from others until the transaction ends, so that two who act at once do so one after the other. */
    Optional<Case> findToChange(UUID id) {
        return find(id, " FOR UPDATE");
    }

    /** The case that a task belongs to. */
    Optional<UUID> findCaseOfTask(UUID task) {
        return jdbc.sql("SELECT case_id FROM case_task WHERE id = :id")
                .param("id", task)
                .query(UUID.class)
                .optional();
    }

    int countOpenChildren(UUID id) {
        return jdbc.sql("SELECT count(*) FROM case_file WHERE parent_id = :id AND outcome IS NULL")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private Optional<Case> find(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM case_file WHERE id = :id" + lock)
                .param("id", id)
                .query(this::caseOf)
                .optional();
    }

    private Case caseOf(ResultSet row, int number) throws SQLException {
        UUID id = CaseColumns.id(row, "id");
        Law law = lawOf(row);
        return new Case(
                id,
                row.getString("number"),
                row.getInt("version"),
                CaseColumns.id(row, "region_id"),
                row.getString("title"),
                law,
                CaseColumns.party(row, "applicant_kind", "applicant_id"),
                CaseColumns.id(row, "filed_by"),
                parties(id),
                json.readValue(row.getString("facts"), FACTS),
                json.readValue(row.getString("statements"), STATEMENTS),
                Set.copyOf(CaseColumns.texts(row, "documents")),
                json.readValue(row.getString("dates"), Dates.class),
                subjects(id),
                tasks(id, law),
                CaseColumns.constant(CaseOutcome.class, row.getString("outcome")),
                CaseColumns.instant(row, "opened_at"),
                CaseColumns.instantOrNull(row, "closed_at"),
                CaseColumns.idOrNull(row, "parent_id"));
    }

    private Law lawOf(ResultSet row) throws SQLException {
        return lawBook.lawOf(row.getString("regulation"), row.getString("regulation_hash"), row.getString("procedure"))
                .with(beside(row.getString("layers")));
    }

    /** The article by whose clock a task is due, from a row of the task with the law of its case. */
    Optional<ArticleRef> rulingArticle(ResultSet row) throws SQLException {
        StoredClock clock = json.readValue(row.getString("clock"), StoredClock.class);
        return clock.under(lawOf(row), row.getString("step"), Act.valueOf(row.getString("act")))
                .ruling(WorkingCalendar.standard())
                .article();
    }

    private List<Beside> beside(String layers) {
        return json.readValue(layers, LAYERS).stream()
                .map(stored -> new Beside(
                        lawBook.lawOf(stored.regulation(), stored.hash(), stored.procedure()),
                        stored.standing(),
                        stored.article()))
                .toList();
    }

    private Map<PartyRole, List<Party>> parties(UUID id) {
        Map<PartyRole, List<Party>> parties = new EnumMap<>(PartyRole.class);
        jdbc.sql("SELECT * FROM case_party WHERE case_id = :id ORDER BY role, position")
                .param("id", id)
                .query((row, _) -> parties.computeIfAbsent(
                                PartyRole.valueOf(row.getString("role")), _ -> new ArrayList<>())
                        .add(CaseColumns.party(row, "party_kind", "party_id")))
                .list();
        return parties;
    }

    private List<SubjectState> subjects(UUID id) {
        return jdbc.sql("SELECT * FROM case_subject WHERE case_id = :id ORDER BY position")
                .param("id", id)
                .query(this::subjectOf)
                .list();
    }

    private SubjectState subjectOf(ResultSet row, int number) throws SQLException {
        Subject subject = new Subject(
                CaseColumns.id(row, "id"),
                row.getString("type"),
                CaseColumns.id(row, "reference_id"),
                row.getString("title"),
                CaseColumns.idOrNull(row, "owner_id"),
                json.readValue(row.getString("asked"), Extent.class),
                json.readValue(row.getString("snapshot"), SNAPSHOT));
        return new SubjectState(
                subject,
                CaseColumns.constant(CaseOutcome.class, row.getString("outcome")),
                json.readValue(row.getString("granted"), Extent.class),
                json.readValue(row.getString("withheld"), WITHHELD),
                json.readValue(row.getString("grounds"), Grounds.class));
    }

    private List<Task> tasks(UUID id, Law law) {
        return jdbc.sql("SELECT * FROM case_task WHERE case_id = :id ORDER BY position")
                .param("id", id)
                .query((row, _) -> taskOf(row, law))
                .list();
    }

    private Task taskOf(ResultSet row, Law law) throws SQLException {
        String step = row.getString("step");
        Act act = Act.valueOf(row.getString("act"));
        StoredClock clock = json.readValue(row.getString("clock"), StoredClock.class);
        return new Task(
                CaseColumns.id(row, "id"),
                step,
                row.getInt("visit"),
                act,
                PartyRole.valueOf(row.getString("role")),
                CaseColumns.seat(row),
                Set.copyOf(CaseColumns.ids(row, "subjects")),
                CaseColumns.instant(row, "opened_at"),
                TaskState.valueOf(row.getString("state")),
                clock.under(law, step, act),
                CaseColumns.outcome(row),
                CaseColumns.instantOrNull(row, "closed_at"),
                CaseColumns.idOrNull(row, "closed_by"),
                CaseColumns.idOrNull(row, "serves"),
                row.getInt("asked"));
    }
}
