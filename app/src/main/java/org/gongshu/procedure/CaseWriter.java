package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Reckoning;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.PartyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a transition changed, in the caller's transaction. */
@Component
class CaseWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of a series in a region and year, such as 2026-000017. */
    String nextNumber(UUID region, String series, int year) {
        int number = jdbc.sql("""
                        INSERT INTO case_number AS n (region_id, series, year, last) VALUES (:region, :series, :year, 1)
                        ON CONFLICT (region_id, series, year) DO UPDATE SET last = n.last + 1
                        RETURNING last
                        """)
                .param("region", region)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%d-%06d".formatted(year, number);
    }

    /** Writes the transition; false where somebody else has changed the case since it was read. */
    boolean write(Transition transition, WorkingCalendar calendar, @Nullable UUID receipt) {
        Case after = transition.after();
        if (transition.before() == null) {
            insert(after);
        } else if (!update(after)) {
            return false;
        }
        writeSubjects(after);
        writeParties(after);
        writeTasks(after, calendar);
        writeActs(after, transition.acts(), receipt);
        return true;
    }

    private void insert(Case after) {
        jdbc.sql("""
                        INSERT INTO case_file (id, region_id, number, kind, title, regulation, regulation_hash, procedure,
                            applicant_kind, applicant_id, filed_by, facts, statements, documents, dates, outcome,
                            opened_at, closed_at, parent_id, layers)
                        VALUES (:id, :region, :number, :kind, :title, :regulation, :hash, :procedure,
                            :applicantKind, :applicant, :filedBy, :facts::jsonb, :statements::jsonb, :documents,
                            :dates::jsonb, :outcome, :openedAt, :closedAt, :parent, :layers::jsonb)
                        """)
                .param("id", after.id())
                .param("region", after.region())
                .param("number", after.number())
                .param("kind", after.law().procedure().kind().word())
                .param("title", after.title())
                .param("regulation", after.law().regulation().id())
                .param("hash", after.law().hash())
                .param("procedure", after.law().procedure().id())
                .param(
                        "layers",
                        json.writeValueAsString(after.law().beside().stream()
                                .map(Beside::stored)
                                .toList()))
                .param("applicantKind", CaseColumns.kindOf(after.applicant()))
                .param("applicant", after.applicant().id())
                .param("filedBy", after.filedBy())
                .param("facts", json.writeValueAsString(after.facts()))
                .param("statements", json.writeValueAsString(after.statements()))
                .param("documents", CaseColumns.array(after.documents()))
                .param("dates", json.writeValueAsString(after.dates()))
                .param("outcome", CaseColumns.name(after.outcome()))
                .param("openedAt", CaseColumns.utc(after.openedAt()))
                .param("closedAt", CaseColumns.utc(after.closedAt()))
                .param("parent", after.parent())
                .update();
    }

    private boolean update(Case after) {
        return jdbc.sql("""
                                UPDATE case_file SET version = version + 1, statements = :statements::jsonb,
                                    documents = :documents, dates = :dates::jsonb, outcome = :outcome,
                                    closed_at = :closedAt
                                WHERE id = :id AND version = :version
                                """)
                        .param("statements", json.writeValueAsString(after.statements()))
                        .param("documents", CaseColumns.array(after.documents()))
                        .param("dates", json.writeValueAsString(after.dates()))
                        .param("outcome", CaseColumns.name(after.outcome()))
                        .param("closedAt", CaseColumns.utc(after.closedAt()))
                        .param("id", after.id())
                        .param("version", after.version())
                        .update()
                == 1;
    }

    /** That a document of this kind lies in the case. */
    void noteDocument(Case current, String evidence) {
        jdbc.sql("""
                        UPDATE case_file SET version = version + 1,
                            documents = CASE WHEN :evidence = ANY (documents) THEN documents
                                ELSE documents || :evidence END
                        WHERE id = :id
                        """).param("evidence", evidence).param("id", current.id()).update();
    }

    /** By whom and when the application was received before it was entered, with the digest of its scan. */
    void noteReceived(Case opened, @Nullable Received received) {
        if (received != null) {
            jdbc.sql("UPDATE case_file SET received = :received::jsonb WHERE id = :id")
                    .param("received", json.writeValueAsString(received))
                    .param("id", opened.id())
                    .update();
        }
    }

    private void writeSubjects(Case after) {
        int position = 0;
        for (SubjectState state : after.subjects()) {
            Subject subject = state.subject();
            jdbc.sql("""
                            INSERT INTO case_subject (id, region_id, case_id, position, type, reference_id, title,
                                owner_id, asked, snapshot, outcome, granted, withheld, grounds)
                            VALUES (:id, :region, :case, :position, :type, :reference, :title, :owner, :asked::jsonb,
                                :snapshot::jsonb, :outcome, :granted::jsonb, :withheld::jsonb, :grounds::jsonb)
                            ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, granted = excluded.granted,
                                withheld = excluded.withheld, grounds = excluded.grounds
                            """)
                    .param("id", subject.id())
                    .param("region", after.region())
                    .param("case", after.id())
                    .param("position", position++)
                    .param("type", subject.type())
                    .param("reference", subject.reference())
                    .param("title", subject.title())
                    .param("owner", subject.owner())
                    .param("asked", json.writeValueAsString(subject.asked()))
                    .param("snapshot", json.writeValueAsString(subject.snapshot()))
                    .param("outcome", CaseColumns.name(state.outcome()))
                    .param("granted", json.writeValueAsString(state.granted()))
                    .param("withheld", json.writeValueAsString(state.withheld()))
                    .param("grounds", json.writeValueAsString(state.grounds()))
                    .update();
        }
    }

    private void writeParties(Case after) {
        for (Map.Entry<PartyRole, List<Party>> entry : after.parties().entrySet()) {
            int position = 0;
            for (Party party : entry.getValue()) {
                jdbc.sql("""
                                INSERT INTO case_party (case_id, region_id, role, position, party_kind, party_id)
                                VALUES (:case, :region, :role, :position, :kind, :party) ON CONFLICT DO NOTHING
                                """)
                        .param("case", after.id())
                        .param("region", after.region())
                        .param("role", entry.getKey().name())
                        .param("position", position++)
                        .param("kind", CaseColumns.kindOf(party))
                        .param("party", party.id())
                        .update();
            }
        }
    }

    private void writeTasks(Case after, WorkingCalendar calendar) {
        int position = 0;
        for (Task task : after.tasks()) {
            writeTask(after, task, position++, calendar);
        }
    }

    private void writeTask(Case after, Task task, int position, WorkingCalendar calendar) {
        @Nullable LocalDate due = task.due(calendar).orElse(null);
        @Nullable
        LocalDate target =
                task.clock().reckonTarget(calendar).flatMap(Reckoning::dueDay).orElse(null);
        jdbc.sql("""
                        INSERT INTO case_task (id, region_id, case_id, position, step, visit, act, role, seat_kind, seat_id,
                            seat_head, subjects, opened_at, state, clock, due_on, target_on, outcome, closed_at, closed_by,
                            serves, asked)
                        VALUES (:id, :region, :case, :position, :step, :visit, :act, :role, :seatKind, :seat, :head,
                            :subjects, :openedAt, :state, :clock::jsonb, :due, :target, :outcome, :closedAt, :closedBy,
                            :serves, :asked)
                        ON CONFLICT (id) DO UPDATE SET state = excluded.state, clock = excluded.clock,
                            due_on = excluded.due_on, target_on = excluded.target_on, outcome = excluded.outcome,
                            closed_at = excluded.closed_at, closed_by = excluded.closed_by,
                            warned_soon = CASE WHEN case_task.due_on IS NOT DISTINCT FROM excluded.due_on
                                THEN case_task.warned_soon END,
                            warned_late = CASE WHEN case_task.due_on IS NOT DISTINCT FROM excluded.due_on
                                THEN case_task.warned_late END
                        """)
                .param("id", task.id())
                .param("region", after.region())
                .param("case", after.id())
                .param("position", position)
                .param("step", task.step())
                .param("visit", task.visit())
                .param("act", task.act().name())
                .param("role", task.role().name())
                .param("seatKind", CaseColumns.kindOf(task.seat().party()))
                .param("seat", task.seat().party().id())
                .param("head", task.seat().head())
                .param("subjects", task.subjects().toArray(UUID[]::new))
                .param("openedAt", CaseColumns.utc(task.openedAt()))
                .param("state", task.state().name())
                .param("clock", json.writeValueAsString(StoredClock.of(task.clock())))
                .param("due", due)
                .param("target", target)
                .param("outcome", CaseColumns.name(task.outcome()))
                .param("closedAt", CaseColumns.utc(task.closedAt()))
                .param("closedBy", task.closedBy())
                .param("serves", task.serves())
                .param("asked", task.asked())
                .update();
    }

    private void writeActs(Case after, List<CaseAct> acts, @Nullable UUID receipt) {
        int position = jdbc.sql("SELECT coalesce(max(position), -1) FROM case_act WHERE case_id = :id")
                .param("id", after.id())
                .query(Integer.class)
                .single();
        for (CaseAct act : acts) {
            writeAct(after, act, ++position, receipt);
        }
    }

    private void writeAct(Case after, CaseAct act, int position, @Nullable UUID receipt) {
        Acting by = act.by();
        Seat seat = act.seat();
        ArticleRef article = act.article();
        jdbc.sql("""
                        INSERT INTO case_act (id, region_id, case_id, position, act, step, task_id, at, by_person, by_name,
                            deputy_for, seat_kind, seat_id, seat_head, outcome, grounds, missing, remark, notes,
                            regulation, article, receipt_id)
                        VALUES (:id, :region, :case, :position, :act, :step, :task, :at, :person, :name,
                            :deputation::jsonb, :seatKind, :seat, :head, :outcome, :grounds::jsonb, :missing, :remark,
                            :notes, :regulation, :article, :receipt)
                        """)
                .param("id", act.id())
                .param("region", after.region())
                .param("case", after.id())
                .param("position", position)
                .param("act", act.act().name())
                .param("step", act.step())
                .param("task", act.task())
                .param("at", CaseColumns.utc(act.at()))
                .param("person", by == null ? null : by.person())
                .param("name", by == null ? null : by.name())
                .param(
                        "deputation",
                        by == null || by.deputation() == null ? null : json.writeValueAsString(by.deputation()))
                .param("seatKind", seat == null ? null : CaseColumns.kindOf(seat.party()))
                .param("seat", seat == null ? null : seat.party().id())
                .param("head", seat == null ? null : seat.head())
                .param("outcome", CaseColumns.name(act.outcome()))
                .param("grounds", json.writeValueAsString(act.grounds()))
                .param("missing", act.missing().toArray(String[]::new))
                .param("remark", act.remark())
                .param("notes", act.notes().stream().map(Note::name).toArray(String[]::new))
                .param("regulation", article == null ? null : article.regulation())
                .param("article", article == null ? null : article.article())
                .param("receipt", receipt)
                .update();
    }

    /** That what a conclusion brought about was taken back. */
    void undoEffects(UUID id, Instant at) {
        jdbc.sql("UPDATE case_effect SET undone_at = :at WHERE case_id = :id AND undone_at IS NULL")
                .param("at", CaseColumns.utc(at))
                .param("id", id)
                .update();
    }

    void writeEffects(Case after, List<Effected> effects, Instant at) {
        for (Effected effected : effects) {
            jdbc.sql("""
                            INSERT INTO case_effect (id, region_id, case_id, effect, type, effect_id, label, at)
                            VALUES (:id, :region, :case, :effect, :type, :effectId, :label, :at)
                            """)
                    .param("id", Ids.at(at.toEpochMilli()))
                    .param("region", after.region())
                    .param("case", after.id())
                    .param("effect", effected.effect().word())
                    .param("type", effected.type())
                    .param("effectId", effected.id())
                    .param("label", effected.label())
                    .param("at", CaseColumns.utc(at))
                    .update();
        }
    }
}
