package org.gongshu.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.EntryState;
import org.gongshu.catalog.Feed;
import org.gongshu.catalog.Feeds;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.SemanticKind;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalog's entries as tables that can be delivered. */
@Component
class CatalogEntries implements LoadableEntries {

    /** Digits behind the point of an amount of money. */
    private static final int MONEY = 4;

    private final Entries entries;
    private final Feeds feeds;

    CatalogEntries(Entries entries, Feeds feeds) {
        this.entries = entries;
        this.feeds = feeds;
    }

    @Override
    public Optional<Entry> find(Scope scope, UUID entry) {
        return entries.findEntry(scope, entry)
                .map(found -> asTable(
                        found,
                        feeds.findConfirmed(scope, entry).map(Feed::usualRows).orElse(null)));
    }

    @Override
    public Optional<Set<Feed.Change>> findPromise(Scope scope, UUID entry) {
        return feeds.findConfirmed(scope, entry).map(Feed::changes);
    }

    static Entry asTable(CatalogEntry entry, @Nullable Long usualRows) {
        return new Entry(
                entry.id(),
                entry.region(),
                entry.department(),
                entry.state() == EntryState.RETIRED,
                entry.items().stream().map(CatalogEntries::column).toList(),
                entry.items().stream().flatMap(item -> suggested(item).stream()).toList(),
                usualRows);
    }

    private static Shape.Item column(Item item) {
        return new Shape.Item(
                item.name(),
                item.column(),
                kindOf(item),
                switch (item.type()) {
                    case C, N -> item.length();
                    case Y, D, T, L, M, G, B, I, F -> null;
                },
                switch (item.type()) {
                    case N -> item.scale();
                    case Y -> MONEY;
                    case C, D, T, L, M, G, B, I, F -> null;
                },
                item.required(),
                item.key(),
                item.kind() == SemanticKind.CREDIT_CODE || item.kind() == SemanticKind.IDENTITY_NUMBER);
    }

    private static Shape.Kind kindOf(Item item) {
        return switch (item.type()) {
            case C, M, G -> Shape.Kind.TEXT;
            case N, Y -> Shape.Kind.DECIMAL;
            case D -> Shape.Kind.DATE;
            case T -> Shape.Kind.TIMESTAMP;
            case L -> Shape.Kind.TRUTH;
            case B, F -> Shape.Kind.REAL;
            case I -> Shape.Kind.INTEGER;
        };
    }

    /** What the meaning of an item suggests: a value that cannot be right is marked, and loaded all the same. */
    private static Optional<QualityRule> suggested(Item item) {
        List<Check> checks = switch (item.kind()) {
            case CREDIT_CODE -> List.of(new Check.CreditCode());
            case IDENTITY_NUMBER -> List.of(new Check.IdentityNumber());
            case PHONE -> List.of(new Check.Phone());
            case DIVISION_CODE -> List.of(new Check.DivisionCode());
            case NONE, PERSON_NAME, ORGANIZATION_NAME, ADDRESS, BANK_CARD, DATE -> List.of();
        };
        return checks.stream()
                .map(check -> new QualityRule(item.column(), check, Severity.MARK))
                .findFirst();
    }
}
