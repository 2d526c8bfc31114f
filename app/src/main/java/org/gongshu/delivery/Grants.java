package org.gongshu.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grants. They come from deciding cases only; every change is recorded and reaches every node within 2 s. */
@Component
public class Grants {

    private final Database database;
    private final GrantTable table;
    private final GrantHistory history;
    private final Lists lists;
    private final Ledger ledger;

    Grants(Database database, GrantTable table, GrantHistory history, Lists lists, Ledger ledger) {
        this.ledger = ledger;
        this.database = database;
        this.table = table;
        this.history = history;
        this.lists = lists;
    }

    /** Issues what a case decided, in the deciding transaction. */
    public Outcome<Grant> issue(GrantTerms terms, GrantAct act) {
        Optional<Refusal> wrong = terms.wrong(LegalTime.dayOf(act.at()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Grant grant = new Grant(Ids.at(act.at().toEpochMilli()), terms, Grant.Standing.ACTIVE, null, act.at(), 1);
        return database.write(Scope.of(terms.region()), () -> {
            table.insert(grant, table.nextEpoch());
            record(grant, change(GrantChange.What.ISSUED, List.of(), List.of(), act));
            return Outcome.done(grant);
        });
    }

    /** Ends the grant for good. The reason is shown to the user department. */
    public Outcome<Grant> terminate(Scope scope, UUID id, int version, GrantAct act) {
        return changeStanding(scope, id, version, Grant.Standing.TERMINATED, act);
    }

    /** Stops delivery until {@link #resume}. */
    public Outcome<Grant> suspend(Scope scope, UUID id, int version, GrantAct act) {
        return changeStanding(scope, id, version, Grant.Standing.SUSPENDED, act);
    }

    /** Delivers again what was suspended. */
    public Outcome<Grant> resume(Scope scope, UUID id, int version, GrantAct act) {
        return changeStanding(scope, id, version, Grant.Standing.ACTIVE, act);
    }

    /** Ends every grant that the case gave, as when a review replaced its decision. */
    public List<Grant> terminateAllOf(Scope scope, UUID caseId, GrantAct act) {
        return database.write(
                scope,
                () -> table.ofCase(caseId).stream()
                        .filter(grant -> grant.standing() != Grant.Standing.TERMINATED)
                        .map(grant -> store(grant, Grant.Standing.TERMINATED, act))
                        .toList());
    }

    /** Names the information systems that may fetch; the caller has seen that they are the user department's own. */
    public Outcome<Grant> nameSystems(Scope scope, UUID id, int version, Set<UUID> systems, GrantAct act) {
        return changeNamed(scope, id, version, GrantChange.What.SYSTEMS, systems, act);
    }

    /** Names the people who may look things up; the caller has seen that they work for the user department. */
    public Outcome<Grant> namePersons(Scope scope, UUID id, int version, Set<UUID> persons, GrantAct act) {
        return changeNamed(scope, id, version, GrantChange.What.PERSONS, persons, act);
    }

    public Optional<Grant> find(Scope scope, UUID id) {
        return database.read(scope, () -> table.find(id));
    }

    /** What happened to the grant, oldest first. */
    public List<GrantChange> history(Scope scope, UUID id) {
        return database.read(scope, () -> history.of(id));
    }

    /** The grants that a case gave. */
    public List<Grant> ofCase(Scope scope, UUID caseId) {
        return database.read(scope, () -> table.ofCase(caseId));
    }

    /** Every grant of an entry, also those that have ended. */
    public List<Grant> ofEntry(Scope scope, UUID entry) {
        return database.read(scope, () -> table.ofEntry(entry));
    }

    /** One page, newest first. */
    public Outcome<Page<Grant>> list(Scope scope, GrantSearch search, Paging paging) {
        return database.read(
                scope,
                () -> lists.newest(
                        "grants" + search,
                        paging,
                        (before, limit) -> table.list(search, before, limit),
                        Grant::id,
                        () -> table.count(search)));
    }

    private Outcome<Grant> changeStanding(Scope scope, UUID id, int version, Grant.Standing standing, GrantAct act) {
        if (standing != Grant.Standing.ACTIVE && isBlank(act.reason())) {
            return Outcome.refused(Refusal.of(DeliveryProblem.REASON_MISSING).at("reason"));
        }
        return database.write(scope, () -> current(id, version).map(grant -> store(grant, standing, act)));
    }

    private Grant store(Grant grant, Grant.Standing standing, GrantAct act) {
        String reason = standing == Grant.Standing.ACTIVE ? null : String.valueOf(act.reason());
        requireOne(table.changeStanding(grant.id(), grant.version(), standing, reason, table.nextEpoch()));
        GrantChange.What what = switch (standing) {
            case ACTIVE -> GrantChange.What.RESUMED;
            case SUSPENDED -> GrantChange.What.SUSPENDED;
            case TERMINATED -> GrantChange.What.TERMINATED;
        };
        record(grant, change(what, List.of(), List.of(), act));
        return table.find(grant.id()).orElseThrow();
    }

    private Outcome<Grant> changeNamed(
            Scope scope, UUID id, int version, GrantChange.What what, Set<UUID> named, GrantAct act) {
        return database.write(
                scope,
                () -> current(id, version).map(grant -> {
                    boolean ofSystems = what == GrantChange.What.SYSTEMS;
                    Set<UUID> before =
                            ofSystems ? grant.terms().systems() : grant.terms().persons();
                    Set<UUID> systems = ofSystems ? named : grant.terms().systems();
                    Set<UUID> persons = ofSystems ? grant.terms().persons() : named;
                    requireOne(table.changeNamed(id, version, systems, persons, table.nextEpoch()));
                    record(grant, change(what, without(named, before), without(before, named), act));
                    return table.find(id).orElseThrow();
                }));
    }

    /** The grant, if it still has that version and has not ended for good. */
    private Outcome<Grant> current(UUID id, int version) {
        Optional<Grant> grant = table.find(id);
        if (grant.isEmpty()) {
            return Outcome.refused(DeliveryProblem.GRANT_NOT_FOUND);
        }
        if (grant.get().version() != version) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        return grant.get().standing() == Grant.Standing.TERMINATED
                ? Outcome.refused(DeliveryProblem.ALREADY_ENDED)
                : Outcome.done(grant.get());
    }

    /** In the history of the grant, and in the ledger for those who do not trust us. */
    private void record(Grant grant, GrantChange change) {
        history.add(grant, change);
        ledger.append(GrantEntries.of(grant, change));
    }

    private static void requireOne(boolean changed) {
        if (!changed) {
            throw new org.springframework.dao.OptimisticLockingFailureException("the grant changed meanwhile");
        }
    }

    private static GrantChange change(GrantChange.What what, List<UUID> added, List<UUID> removed, GrantAct act) {
        return new GrantChange(what, added, removed, act.reason(), act.account(), act.caseId(), act.at());
    }

    private static List<UUID> without(Set<UUID> these, Set<UUID> those) {
        Set<UUID> left = new HashSet<>(these);
        left.removeAll(those);
        return left.stream().sorted().toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
