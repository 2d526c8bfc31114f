package org.gongshu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.RecordKeeper;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The register of what was filed, reported, assessed, ordered and evaluated. A gate or step that asks for a record by a
 * kind's word is answered from here.
 */
@Service
public class FiledRecords implements RecordKeeper {

    private static final Set<String> KINDS =
            Set.of(ProcedureKind.values()).stream().map(ProcedureKind::word).collect(Collectors.toUnmodifiableSet());

    private final Database database;
    private final FiledRecordTable table;
    private final Departments departments;
    private final Ledger ledger;
    private final Cursors cursors;

    FiledRecords(Database database, FiledRecordTable table, Departments departments, Ledger ledger, Cursors cursors) {
        this.database = database;
        this.table = table;
        this.departments = departments;
        this.ledger = ledger;
        this.cursors = cursors;
    }

    /** Puts a record into the register, in the current transaction. */
    void file(FiledRecord filed) {
        table.insert(filed);
        ledger.append(entry(SupervisionAction.RECORD_FILED, filed, filed.recordedAt())
                .fact("effect", filed.effect().word())
                .fact("validUntil", String.valueOf(filed.validUntil())));
    }

    /** Takes back what a case left on record, in the current transaction. */
    List<FiledRecord> withdraw(UUID caseId, Instant at) {
        List<FiledRecord> withdrawn = table.withdraw(caseId, at);
        withdrawn.forEach(filed -> ledger.append(entry(SupervisionAction.RECORD_WITHDRAWN, filed, at)));
        return withdrawn;
    }

    private static LedgerEntry entry(SupervisionAction action, FiledRecord filed, Instant at) {
        return LedgerEntry.of(
                        action,
                        filed.region(),
                        LedgerEntry.Subject.of("filed-record", filed.id()),
                        LedgerEntry.Actor.platform(),
                        at)
                .fact("case", filed.caseId().toString())
                .fact("kind", filed.kind().word())
                .fact("article", filed.article().toString());
    }

    @Override
    public Set<String> held(Opening opening, Set<String> wanted, LocalDate day) {
        Set<String> kinds = new HashSet<>(wanted);
        kinds.retainAll(KINDS);
        if (kinds.isEmpty()) {
            return Set.of();
        }
        Set<UUID> about = opening.subjects().stream().map(Subject::reference).collect(Collectors.toSet());
        return table.held(opening.region(), kinds, about, opening.applicant().id(), day);
    }

    /** The record, if the official may see it: the authority and auditors see all, a department what concerns it. */
    public Optional<FiledRecord> find(Actor.Official by, UUID id) {
        @Nullable UUID party = partyOf(by);
        return database.read(
                by.scope(),
                () -> table.find(id)
                        .filter(filed -> party == null
                                || filed.by().id().equals(party)
                                || filed.about().stream()
                                        .anyMatch(about -> about.id().equals(party))));
    }

    /** Records that the official may see, the newest first. */
    public Outcome<Page<FiledRecord>> list(
            Actor.Official by, FiledRecordSearch search, @Nullable String cursor, int limit) {
        @Nullable UUID party = partyOf(by);
        String list = "filed-records " + by.region() + party + search;
        Optional<List<String>> after = cursor == null
                ? Optional.of(List.of())
                : cursors.read(list, cursor).filter(at -> at.size() == 2);
        if (after.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        @Nullable
        Instant before =
                after.get().isEmpty() ? null : Instant.parse(after.get().getFirst());
        @Nullable
        UUID id = after.get().isEmpty() ? null : UUID.fromString(after.get().getLast());
        return database.read(
                by.scope(),
                () -> Outcome.done(page(
                        list, table.list(search, party, before, id, limit + 1), limit, table.count(search, party))));
    }

    /** The kinds of which the official sees a record, in their own order. */
    public List<ProcedureKind> listKinds(Actor.Official by) {
        @Nullable UUID party = partyOf(by);
        return database.read(by.scope(), () -> table.kinds(party));
    }

    private Page<FiledRecord> page(String list, List<FiledRecord> found, int limit, long total) {
        List<FiledRecord> items = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.after(
                        list,
                        List.of(
                                items.getLast().recordedAt().toString(),
                                items.getLast().id().toString()))
                : null;
        return new Page<>(items, next, total, true);
    }

    /** The department whose records somebody is limited to; null where they see all of the region. */
    private @Nullable UUID partyOf(Actor.Official by) {
        boolean oversees = by.has(Role.AUDITOR)
                || departments
                        .findDepartment(by.scope(), by.department())
                        .filter(department -> department.kind() == DepartmentKind.AUTHORITY)
                        .isPresent();
        return oversees ? null : by.department();
    }
}
