package org.gongshu.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.collection.QualityRules;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.store.Column;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.RowChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A doubt that proves right becomes a new version of the data, in the transaction of its case's end; however the case
 * ends, the row is no longer in dispute.
 */
@Component
final class CorrectionKind implements CaseKind {

    /** The word by which the owner states the right value; without it the proposal is taken. Blank for no value. */
    static final String CORRECTED = "corrected-value";

    private static final String FIELD = "statements." + CORRECTED;

    private final CorrectionTable table;
    private final Entries entries;
    private final DatasetStore store;
    private final Datasets datasets;
    private final RowChanges rows;
    private final QualityRules rules;
    private final UserNotices users;
    private final ObjectionTable objections;
    private final CorrectionLedger ledger;

    CorrectionKind(
            CorrectionTable table,
            Entries entries,
            DatasetStore store,
            Datasets datasets,
            RowChanges rows,
            QualityRules rules,
            UserNotices users,
            ObjectionTable objections,
            CorrectionLedger ledger) {
        this.table = table;
        this.entries = entries;
        this.store = store;
        this.datasets = datasets;
        this.rows = rows;
        this.rules = rules;
        this.users = users;
        this.objections = objections;
        this.ledger = ledger;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.CORRECTION;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.NEW_VERSION, Effect.LIFT_DISPUTE_FLAG, Effect.TELL_PAST_USERS);
    }

    /** Whoever doubted the value reads the right one in the correction, if not behind a mask. */
    @Override
    public Set<String> keptFromApplicant() {
        return Set.of(CORRECTED);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return opening.subjects().size() == 1
                        && opening.subjects().getFirst().snapshot().containsKey("item")
                ? Optional.empty()
                : Optional.of(Refusal.of(QualityProblem.NOT_BY_ITSELF));
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        Correction correction = table.findOfCase(conclusion.caseId())
                .orElseThrow(() -> new IllegalStateException("no correction of case " + conclusion.caseId()));
        return corrected(correction, conclusion).then(settled -> {
            List<Effected> effected = new ArrayList<>();
            if (conclusion.effects().contains(Effect.NEW_VERSION)) {
                effected.add(effected(Effect.NEW_VERSION, settled, versionOf(settled)));
            }
            rows.settle(settled.entry(), conclusion.caseId());
            effected.add(effected(Effect.LIFT_DISPUTE_FLAG, settled, settled.itemName()));
            if (conclusion.effects().contains(Effect.TELL_PAST_USERS)) {
                users.tell(settled, conclusion)
                        .forEach(department -> effected.add(
                                new Effected(Effect.TELL_PAST_USERS, "department", department, settled.entryName())));
            }
            ledger.ended(settled, conclusion.outcome(), conclusion.at());
            objections.findOfCorrection(settled.id()).ifPresent(objection -> users.answer(objection, conclusion));
            return table.update(settled.ended(conclusion.outcome(), conclusion.at()))
                    ? Outcome.done(effected)
                    : Outcome.refused(PlatformProblem.VERSION_CHANGED);
        });
    }

    private static Effected effected(Effect effect, Correction correction, String label) {
        return new Effected(effect, "catalog-entry", correction.entry(), label);
    }

    private static String versionOf(Correction correction) {
        return correction.entryName() + (correction.dataVersion() == null ? "" : " v" + correction.dataVersion());
    }

    private Outcome<Correction> corrected(Correction correction, Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.NEW_VERSION)) {
            return Outcome.done(correction);
        }
        Map<String, String> said = conclusion.statements();
        if (!said.containsKey(CORRECTED) && correction.proposed() == null) {
            return Outcome.refused(Refusal.of(QualityProblem.VALUE_MISSING).at(FIELD));
        }
        String text = said.containsKey(CORRECTED) ? said.get(CORRECTED) : correction.proposed();
        return value(correction, text).then(value -> change(correction, value.orElse(null), text, conclusion));
    }

    private Outcome<Optional<Object>> value(Correction correction, @Nullable String text) {
        Optional<Item> item = entries.findEntry(Scope.of(correction.region()), correction.entry())
                .flatMap(entry -> entry.findItem(correction.item()));
        Optional<Column> column = store.findCurrent(correction.entry())
                .flatMap(generation -> generation.layout().findColumn(correction.item()));
        return item.isEmpty() || column.isEmpty()
                ? Outcome.refused(QualityProblem.ITEM_GONE)
                : ValueCheck.read(item.get(), column.get(), text, FIELD)
                        .then(value -> ruled(correction, item.get(), text, value));
    }

    /** The rules that turn rows away when they are loaded hold for what takes a value's place as well. */
    private Outcome<Optional<Object>> ruled(
            Correction correction, Item item, @Nullable String text, Optional<Object> value) {
        boolean broken = text != null
                && value.isPresent()
                && rules.wrongWith(Scope.of(correction.region()), correction.entry(), item.column(), text)
                        .isPresent();
        return broken
                ? Outcome.refused(Refusal.of(QualityProblem.VALUE_INVALID, Map.of("item", item.name()))
                        .at(FIELD))
                : Outcome.done(value);
    }

    private Outcome<Correction> change(
            Correction correction, @Nullable Object value, @Nullable String text, Conclusion conclusion) {
        RowChanges.Change change = new RowChanges.Change(
                correction.entry(), correction.key(), correction.item(), value, conclusion.caseId(), conclusion.at());
        String after = value == null ? null : text;
        return switch (rows.change(change)) {
            case RowChanges.Changed.NewVersion(int number, var former) -> {
                Correction amended = correction.amended(former, after, number);
                ledger.corrected(amended, number, conclusion.at());
                afterCommit(() -> datasets.moved(correction.entry()));
                yield Outcome.done(amended);
            }
            case RowChanges.Changed.Already(int number) -> Outcome.done(correction.amended(after, after, number));
            case RowChanges.Changed.RowGone() -> Outcome.done(correction);
            case RowChanges.Changed.KeyTaken() ->
                Outcome.refused(Refusal.of(QualityProblem.KEY_TAKEN).at(FIELD));
        };
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(QualityProblem.NOT_UNDONE);
    }
}
