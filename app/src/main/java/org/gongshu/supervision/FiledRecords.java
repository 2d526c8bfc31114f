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
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
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
    private final Lists lists;

    FiledRecords(Database database, FiledRecordTable table, Departments departments, Ledger ledger, Lists lists) {
        this.database = database;
        this.table = table;
        this.departments = departments;
        this.ledger = ledger;
        this.lists = lists;
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
    public Outcome<Page<FiledRecord>> list(Actor.Official by, FiledRecordSearch search, Paging paging) {
        @Nullable UUID party = partyOf(by);
        return database.read(
                by.scope(),
                () -> lists.page(
                        "filed-records " + by.region() + party + search,
                        paging,
                        (after, limit) -> table.list(search, party, instantOf(after), after.id(), limit),
                        last -> new Lists.Position(last.recordedAt().toString(), last.id()),
                        () -> table.count(search, party)));
    }

    private static @Nullable Instant instantOf(Lists.Position after) {
        return after.text() == null ? null : Instant.parse(after.text());
    }

    /** The kinds of which the official sees a record, in their own order. */
    public List<ProcedureKind> listKinds(Actor.Official by) {
        @Nullable UUID party = partyOf(by);
        return database.read(by.scope(), () -> table.kinds(party));
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
