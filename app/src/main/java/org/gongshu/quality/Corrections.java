package org.gongshu.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.WindowPapers;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.store.RowChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The doubts that user departments raise about data they have or had. */
@Service
public class Corrections {

    private final Database database;
    private final DoubtChecks checks;
    private final Cases cases;
    private final WindowPapers papers;
    private final CorrectionTable table;
    private final CorrectionLedger ledger;
    private final RowChanges rows;
    private final GrantedRows granted;
    private final Lists lists;
    private final Clock clock;

    Corrections(
            Database database,
            DoubtChecks checks,
            Cases cases,
            WindowPapers papers,
            CorrectionTable table,
            CorrectionLedger ledger,
            RowChanges rows,
            GrantedRows granted,
            Lists lists,
            Clock clock) {
        this.database = database;
        this.checks = checks;
        this.cases = cases;
        this.papers = papers;
        this.table = table;
        this.ledger = ledger;
        this.rows = rows;
        this.granted = granted;
        this.lists = lists;
        this.clock = clock;
    }

    /** Opens a case about the value; from then on its row is delivered as disputed. */
    public Outcome<Correction> raise(Actor.Official by, Doubt doubt) {
        return raise(by, doubt, Ids.at(clock.instant().toEpochMilli()), null);
    }

    /**
     * As {@link #raise(Actor.Official, Doubt)}, with an id that is known before.
     *
     * @param objection the case of a citizen's objection that it belongs to, or null
     */
    Outcome<Correction> raise(Actor.Official by, Doubt doubt, UUID id, @Nullable UUID objection) {
        return database.write(
                by.scope(),
                () -> checks.check(by, doubt)
                        .then(checked -> opened(by, checked, objection).then(opened -> flag(by, checked, opened, id))));
    }

    private Outcome<Case> opened(Actor.Official by, DoubtChecks.Checked checked, @Nullable UUID objection) {
        CaseStart.@Nullable AtWindow paper = checked.doubt().received();
        Opening opening = opening(by, checked, objection);
        return paper == null
                ? cases.open(by, opening)
                : papers.take(by, paper)
                        .then(taken -> cases.open(by, opening.receivedBefore(taken.received()))
                                .map(opened -> papers.file(by, opened, taken)));
    }

    private Outcome<Correction> flag(Actor.Official by, DoubtChecks.Checked checked, Case opened, UUID id) {
        Instant at = clock.instant();
        Correction correction = correction(by, checked, opened, id, at);
        if (!rows.dispute(by.region(), correction.entry(), correction.key(), opened.id(), at)) {
            return Outcome.refused(Refusal.of(QualityProblem.ROW_NOT_FOUND).at("key"));
        }
        table.insert(correction);
        ledger.disputed(correction, by);
        return Outcome.done(correction);
    }

    private static Opening opening(Actor.Official by, DoubtChecks.Checked checked, @Nullable UUID objection) {
        Doubt doubt = checked.doubt();
        String title = checked.entry().name() + " · " + checked.item().name();
        Opening opening = Opening.of(ProcedureKind.CORRECTION, by.region(), Party.of(by.department()), title)
                .about(Subject.whole(
                        "catalog-entry",
                        checked.entry().id(),
                        title,
                        checked.entry().department(),
                        snapshot(checked)))
                .fact(Fact.RAISED_BY, doubt.raisedBy().word())
                .state("doubted-values", checked.item().name() + "：" + doubt.reason());
        if (doubt.objection() != null) {
            opening = opening.state("citizen-objection", doubt.objection());
        }
        return objection == null ? opening : opening.childOf(objection);
    }

    /** What those who verify must see, also after the data have changed. */
    private static Map<String, Object> snapshot(DoubtChecks.Checked checked) {
        Map<String, Object> snapshot = new TreeMap<>();
        snapshot.put("code", checked.entry().code());
        snapshot.put("key", checked.key().values());
        snapshot.put("item", checked.item().column());
        snapshot.put("itemName", checked.item().name());
        put(snapshot, "doubted", checked.doubt().doubted());
        put(snapshot, "proposed", checked.doubt().proposed());
        return snapshot;
    }

    private static void put(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }

    private static Correction correction(
            Actor.Official by, DoubtChecks.Checked checked, Case opened, UUID id, Instant at) {
        Doubt doubt = checked.doubt();
        return new Correction(
                id,
                by.region(),
                opened.id(),
                opened.number(),
                checked.entry().id(),
                checked.entry().name(),
                checked.entry().department(),
                by.department(),
                checked.key(),
                checked.item().column(),
                checked.item().name(),
                doubt.doubted(),
                doubt.proposed(),
                doubt.reason(),
                doubt.raisedBy(),
                doubt.objection() == null || doubt.objection().isBlank() ? null : doubt.objection(),
                at,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** The correction, if the official may see it: both departments, and the region's authority. */
    public Optional<Correction> find(Actor.Official by, UUID id) {
        return database.read(
                by.scope(),
                () -> table.find(id).filter(found -> isSeenBy(found, by)).map(found -> shownTo(by, found)));
    }

    /** One page, newest first; of what the official's department raised or has to decide, where it is not the authority. */
    public Outcome<Page<Correction>> list(Actor.Official by, CorrectionSearch search, Paging paging) {
        UUID party = by.has(Role.OFFICER) ? null : by.department();
        return database.read(
                by.scope(),
                () -> lists.newest(
                                "corrections" + search + party,
                                paging,
                                (before, limit) -> table.list(search, party, before, limit),
                                Correction::id,
                                () -> table.count(search, party))
                        .map(page -> page.map(each -> shownTo(by, each))));
    }

    /** Whoever has the item only behind a mask learns that it was corrected, not into what. */
    private Correction shownTo(Actor.Official by, Correction correction) {
        boolean inClear = by.has(Role.OFFICER)
                || correction.provider().equals(by.department())
                || granted.isShownInClear(by.scope(), by.department(), correction.entry(), correction.item());
        return inClear ? correction : correction.withoutValues();
    }

    private static boolean isSeenBy(Correction correction, Actor.Official by) {
        return correction.department().equals(by.department())
                || correction.provider().equals(by.department())
                || by.has(Role.OFFICER);
    }
}
