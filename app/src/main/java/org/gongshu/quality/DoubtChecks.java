package org.gongshu.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.Grant;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.store.Column;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Generation;
import org.gongshu.store.RowFilter;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a doubt can be raised by a department at all. */
@Component
class DoubtChecks {

    private static final int LONGEST = 2000;

    /** A doubt that can be raised: the entry and item as they are, the key in its one spelling. */
    record Checked(Doubt doubt, CatalogEntry entry, Item item, RowKey key) {}

    private final Entries entries;
    private final GrantedRows granted;
    private final DatasetStore store;
    private final CorrectionTable table;

    DoubtChecks(Entries entries, GrantedRows granted, DatasetStore store, CorrectionTable table) {
        this.entries = entries;
        this.granted = granted;
        this.store = store;
        this.table = table;
    }

    Outcome<Checked> check(Actor.Official by, Doubt doubt) {
        Optional<CatalogEntry> found = entries.findEntry(by.scope(), doubt.entry());
        List<Grant> grants = granted.grantsOf(by.scope(), by.department(), doubt.entry());
        if (found.filter(entry -> entry.department().equals(by.department())).isPresent()) {
            return no(QualityProblem.OWN_ENTRY, "entryId");
        }
        if (found.isEmpty() || grants.isEmpty()) {
            return no(QualityProblem.ENTRY_NOT_FOUND, "entryId");
        }
        return said(doubt)
                .then(_ -> inData(by.scope(), found.get(), grants, doubt))
                .then(checked -> notYet(by, checked));
    }

    private static Outcome<Doubt> said(Doubt doubt) {
        if (doubt.reason().isBlank()) {
            return no(QualityProblem.REASON_MISSING, "reason");
        }
        if (Objects.equals(doubt.doubted(), doubt.proposed()) && doubt.proposed() != null) {
            return no(QualityProblem.NOTHING_DOUBTED, "proposed");
        }
        boolean objected = !isBlank(doubt.objection());
        if (doubt.raisedBy() == RaisedBy.PUBLIC && !objected) {
            return no(QualityProblem.OBJECTION_MISSING, "objection");
        }
        if (doubt.raisedBy() == RaisedBy.DEPARTMENT && objected) {
            return no(QualityProblem.OBJECTION_UNASKED, "objection");
        }
        return tooLong(doubt)
                .<Outcome<Doubt>>map(field -> no(QualityProblem.TEXT_TOO_LONG, field))
                .orElseGet(() -> Outcome.done(doubt));
    }

    private static Optional<String> tooLong(Doubt doubt) {
        record Said(String field, @Nullable String text) {}
        return List.of(
                        new Said("reason", doubt.reason()),
                        new Said("objection", doubt.objection()),
                        new Said("doubted", doubt.doubted()),
                        new Said("proposed", doubt.proposed()))
                .stream()
                .filter(said -> said.text() != null && said.text().length() > LONGEST)
                .map(Said::field)
                .findFirst();
    }

    private Outcome<Checked> inData(Scope scope, CatalogEntry entry, List<Grant> grants, Doubt doubt) {
        List<Grant> ofItem = grants.stream()
                .filter(grant -> GrantedRows.isGranted(grant, doubt.item()))
                .toList();
        Optional<Item> item = entry.findItem(doubt.item());
        if (ofItem.isEmpty() || item.isEmpty()) {
            return no(QualityProblem.ITEM_NOT_GRANTED, "item");
        }
        Optional<Generation> current = store.findCurrent(entry.id());
        if (current.isEmpty()) {
            return no(QualityProblem.NOTHING_LOADED, "entryId");
        }
        return row(current.get(), ofItem, doubt)
                .then(key -> proposal(current.get(), item.get(), doubt)
                        .map(_ -> new Checked(doubt, entry, item.get(), key)));
    }

    /**
     * The row, by a grant that shows its key. Where the key is masked or not granted at all, naming a row by it would tell
     * whose row a masked one is; the answer is then the same for every key, whether there is such a row or not.
     */
    private Outcome<RowKey> row(Generation generation, List<Grant> grants, Doubt doubt) {
        if (generation.layout().key().isEmpty()) {
            return no(QualityProblem.NO_KEY, "key");
        }
        List<Grant> naming = grants.stream()
                .filter(grant -> GrantedRows.isClear(grant, generation.layout().key()))
                .toList();
        if (naming.isEmpty()) {
            return no(QualityProblem.KEY_MASKED, "key");
        }
        Optional<List<RowFilter>> row = doubt.key().in(generation.layout());
        if (row.isEmpty()) {
            return Outcome.refused(Refusal.of(
                            QualityProblem.KEY_INVALID,
                            Map.of(
                                    "columns",
                                    String.join(", ", generation.layout().key())))
                    .at("key"));
        }
        return granted.isReached(naming, generation, row.get())
                ? Outcome.done(doubt.key().settledIn(generation.layout()).orElseThrow())
                : no(QualityProblem.ROW_NOT_FOUND, "key");
    }

    private static Outcome<Generation> proposal(Generation generation, Item item, Doubt doubt) {
        Optional<Column> column = generation.layout().findColumn(item.column());
        if (column.isEmpty()) {
            return no(QualityProblem.ITEM_GONE, "item");
        }
        return doubt.proposed() == null
                ? Outcome.done(generation)
                : ValueCheck.read(item, column.get(), doubt.proposed(), "proposed")
                        .map(_ -> generation);
    }

    private Outcome<Checked> notYet(Actor.Official by, Checked checked) {
        return table.isRaised(
                        by.department(), checked.entry().id(), checked.item().column(), checked.key())
                ? no(QualityProblem.ALREADY_RAISED, "item")
                : Outcome.done(checked);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> Outcome<T> no(QualityProblem problem, String field) {
        return Outcome.refused(Refusal.of(problem).at(field));
    }
}
