package org.gongshu.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens cases and does what is done in them: each time one transaction with everything that follows from it. */
@Service
public class Cases {

    private final Database database;
    private final CaseTables tables;
    private final CaseWriter writer;
    private final CaseKinds kinds;
    private final CaseSettings settings;
    private final LawBook lawBook;
    private final Desks desks;
    private final CaseEntries entries;
    private final CaseOutbox outbox;
    private final Papers papers;
    private final Clock clock;

    Cases(
            Database database,
            CaseTables tables,
            CaseWriter writer,
            CaseKinds kinds,
            CaseSettings settings,
            LawBook lawBook,
            Desks desks,
            CaseEntries entries,
            CaseOutbox outbox,
            Papers papers,
            Clock clock) {
        this.database = database;
        this.tables = tables;
        this.writer = writer;
        this.kinds = kinds;
        this.settings = settings;
        this.lawBook = lawBook;
        this.desks = desks;
        this.entries = entries;
        this.outbox = outbox;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Opens a case under the law of the day on which it was applied for. It may be concluded at once, where the law asks
     * for nothing more. Joins the caller's transaction.
     */
    public Outcome<Case> open(Actor by, Opening opening) {
        if (!sees(by, opening.region())) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        return database.write(Scope.of(opening.region()), () -> openInside(by, opening, now()));
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean sees(Actor by, UUID region) {
        return switch (by.scope()) {
            case Scope.Everywhere() -> true;
            case Scope.Regions(var ids) -> ids.contains(region);
        };
    }

    private Outcome<Case> openInside(Actor by, Opening opening, Instant now) {
        Optional<CaseKind> kind = kinds.find(opening.kind());
        if (kind.isEmpty()) {
            return Outcome.refused(CaseProblem.KIND_NOT_BUILT);
        }
        LocalDate today = LegalTime.dayOf(now);
        Received received = opening.received();
        LocalDate applied = received == null || received.on().isAfter(today) ? today : received.on();
        Optional<Law> law = lawBook.findLaw(opening.region(), applied, opening.kind(), opening.facts());
        if (law.isEmpty()) {
            return Outcome.refused(CaseProblem.NO_PROCEDURE);
        }
        Optional<Refusal> against = kind.get().eligibility(opening);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        return begin(by, opening, kind.get(), law.get(), now);
    }

    private Outcome<Case> begin(Actor by, Opening opening, CaseKind kind, Law law, Instant now) {
        @Nullable Case parent = null;
        if (opening.parent() != null) {
            parent = tables.find(opening.parent()).orElse(null);
            if (parent == null) {
                return Outcome.refused(Refusal.of(CaseProblem.PARENT_UNKNOWN).at("parent"));
            }
        }
        int year = LegalTime.dayOf(now).getYear();
        return Case.open(
                        Ids.at(now.toEpochMilli()),
                        writer.nextNumber(opening.region(), "case", year),
                        law,
                        opening,
                        kind.parties(opening),
                        parent,
                        desks.actingOf(by, LegalTime.dayOf(now)),
                        settings.opening(opening, law, kind, now))
                .then(transition -> carryOut(transition, by, kind, now))
                .map(opened -> {
                    writer.noteReceived(opened, opening.received());
                    return opened;
                });
    }

    /**
     * Does something in a case.
     *
     * @param version the version that the actor has seen, or null to act on the present one
     */
    public Outcome<Case> act(Actor by, UUID id, @Nullable Integer version, Deed deed) {
        Scope reach = desks.reachOf(by);
        Instant now = now();
        Acting acting = desks.actingOf(by, LegalTime.dayOf(now));
        return database.write(reach, () -> {
            Optional<Case> found = tables.findToChange(id).filter(each -> isSeenBy(each, by));
            return found.isEmpty()
                    ? Outcome.refused(PlatformProblem.NOT_FOUND)
                    : database.write(
                            Scope.of(found.get().region()), () -> act(by, acting, found.get(), version, deed, now));
        });
    }

    private Outcome<Case> act(
            Actor by, Acting acting, Case current, @Nullable Integer version, Deed deed, Instant now) {
        if (version != null && version != current.version()) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        if (by instanceof Actor.Official official
                && !official.handles(current.law().procedure().kind().word())) {
            return Outcome.refused(CaseProblem.NOT_YOUR_TASK);
        }
        CaseKind kind = kinds.get(current.law().procedure().kind());
        return current.after(deed, acting, settings.of(current, kind, now))
                .then(transition -> carryOut(transition, by, kind, now));
    }

    /** Ends a task. */
    public Outcome<Case> decide(Actor by, @Nullable Integer version, Deed.Decide deed) {
        return actOnTask(by, deed.task(), version, deed);
    }

    /** Does something in the case of a task. */
    public Outcome<Case> actOnTask(Actor by, UUID task, @Nullable Integer version, Deed deed) {
        return database.write(
                desks.reachOf(by),
                () -> tables.findCaseOfTask(task)
                        .map(id -> act(by, id, version, deed))
                        .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND)));
    }

    /** The case, if the actor may see it: its parties, the region's authority, and auditors. */
    public Optional<Case> findCase(Actor by, UUID id) {
        Scope reach = desks.reachOf(by);
        boolean oversees = desks.oversees(by);
        return database.read(reach, () -> tables.find(id).filter(each -> isSeenBy(each, by, oversees)));
    }

    private boolean isSeenBy(Case each, Actor by) {
        return isSeenBy(each, by, desks.oversees(by));
    }

    /** An authority oversees its own region; in one below it sees the cases that it has a part in. */
    private static boolean isSeenBy(Case each, Actor by, boolean oversees) {
        boolean home =
                !(by instanceof Actor.Official official) || official.region().equals(each.region());
        return Desks.partyOf(by).map(each::concerns).orElse(false) || (oversees && home);
    }

    /** In the scope of the case again: asking who has a part may have looked into regions above. */
    private Outcome<Case> carryOut(Transition transition, Actor by, CaseKind kind, Instant now) {
        Scope scope = Scope.of(transition.after().region());
        return database.write(scope, () -> carryOutInside(transition, by, kind, now));
    }

    private Outcome<Case> carryOutInside(Transition transition, Actor by, CaseKind kind, Instant now) {
        UUID receipt = entries.record(transition, by);
        if (!writer.write(transition, settings.calendar(), receipt)) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        Case after = transition.after();
        outbox.send(after, transition.notices(), now);
        papers.issueFor(transition, now);
        return acted(transition, kind).then(done -> {
            writer.writeEffects(after, done, now);
            return conclude(transition, kind, now);
        });
    }

    private Outcome<Case> conclude(Transition transition, CaseKind kind, Instant now) {
        Case after = transition.after();
        Conclusion conclusion = transition.conclusion();
        if (conclusion == null) {
            return Outcome.done(stored(after, transition));
        }
        return kind.effect(conclusion).then(effects -> {
            writer.writeEffects(after, effects, now);
            return replaceReply(conclusion).map(_ -> stored(after, transition));
        });
    }

    private static Outcome<List<Effected>> acted(Transition transition, CaseKind kind) {
        List<Effected> all = new ArrayList<>();
        for (CaseAct act : transition.acts()) {
            if (act.outcome() != null) {
                switch (kind.acted(transition.after(), act)) {
                    case Outcome.Done<List<Effected>>(List<Effected> done) -> all.addAll(done);
                    case Outcome.Refused<List<Effected>> refused -> {
                        return refused;
                    }
                }
            }
        }
        return Outcome.done(all);
    }

    /** The case with the version that it has in its table now. */
    private static Case stored(Case after, Transition transition) {
        return after.withVersion(transition.before() == null ? 1 : after.version() + 1);
    }

    /** Where a review replaces the reply that it was asked to review, what that reply did is taken back. */
    private Outcome<List<Effected>> replaceReply(Conclusion conclusion) {
        UUID parent = conclusion.parent();
        if (parent == null || !conclusion.effects().contains(Effect.REPLACE_REPLY)) {
            return Outcome.done(List.of());
        }
        Case reviewed = tables.findToChange(parent).orElseThrow();
        return kinds.get(reviewed.law().procedure().kind())
                .undo(Conclusion.of(reviewed))
                .map(undone -> {
                    writer.undoEffects(parent, conclusion.at());
                    return undone;
                });
    }
}
