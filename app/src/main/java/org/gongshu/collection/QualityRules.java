package org.gongshu.collection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.collection.check.OneValue;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The rules that departments set for the data of their entries. */
@Service
public class QualityRules {

    private static final int MOST_RULES = 500;
    private static final int MOST_CODES = 10_000;

    private final Database database;
    private final RuleTable table;
    private final ObjectProvider<LoadableEntries> entries;
    private final CollectionLedger ledger;
    private final Clock clock;

    QualityRules(
            Database database,
            RuleTable table,
            ObjectProvider<LoadableEntries> entries,
            CollectionLedger ledger,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds for the actor's own entry; empty where the entry is not theirs. */
    public Optional<EntryRules> find(Actor.Official by, UUID entry) {
        return database.read(by.scope(), () -> own(by, entry).map(this::holding));
    }

    /** What a value breaks of the entry's rules that would turn its row away, where it breaks one. */
    public Optional<Reason> wrongWith(Scope scope, UUID entry, String item, String value) {
        return database.read(
                scope,
                () -> entries.stream()
                        .flatMap(known -> known.find(scope, entry).stream())
                        .findFirst()
                        .flatMap(found -> OneValue.wrongWith(holding(found).rules(), item, value)));
    }

    /** Replaces the rules of the actor's own entry; loads already begun keep those they began with. */
    public Outcome<EntryRules> replace(
            Actor.Official by, UUID entry, int version, List<QualityRule> rules, LoadTerms terms) {
        return database.write(
                by.scope(),
                () -> own(by, entry)
                        .<Outcome<LoadableEntries.Entry>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND))
                        .then(found -> wrong(found, rules)
                                .<Outcome<EntryRules>>map(Outcome::refused)
                                .orElseGet(() -> put(by, found, version, rules, terms))));
    }

    /** The rules of an entry: its department's own, or else those that its items' meaning suggests. */
    EntryRules holding(LoadableEntries.Entry entry) {
        return table.find(entry.id())
                .orElseGet(() -> new EntryRules(entry.usual(), LoadTerms.USUAL.usually(entry.usualRows()), 0));
    }

    Optional<LoadableEntries.Entry> own(Actor.Official by, UUID entry) {
        return entries.stream()
                .flatMap(known -> known.find(by.scope(), entry).stream())
                .filter(found -> found.department().equals(by.department()))
                .findFirst();
    }

    private Outcome<EntryRules> put(
            Actor.Official by, LoadableEntries.Entry entry, int version, List<QualityRule> rules, LoadTerms terms) {
        if (!table.put(by.region(), entry.id(), rules, terms, version, clock.instant())) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        ledger.rulesChanged(by, entry.id(), rules.size());
        return Outcome.done(holding(entry));
    }

    private static Optional<Refusal> wrong(LoadableEntries.Entry entry, List<QualityRule> rules) {
        Set<String> columns = entry.items().stream().map(Shape.Item::column).collect(Collectors.toSet());
        if (rules.size() > MOST_RULES) {
            return Optional.of(Refusal.of(CollectionProblem.RULE_INVALID).at("rules"));
        }
        for (int at = 0; at < rules.size(); at++) {
            QualityRule rule = rules.get(at);
            if (!isComplete(rule)) {
                return Optional.of(Refusal.of(CollectionProblem.RULE_INVALID).at("rules[" + at + "]"));
            }
            if (!columns.contains(rule.item())) {
                return Optional.of(Refusal.of(CollectionProblem.RULE_ITEM_UNKNOWN, Map.of("item", rule.item()))
                        .at("rules[" + at + "].item"));
            }
            if (!isSound(rule.check())) {
                return Optional.of(Refusal.of(CollectionProblem.RULE_INVALID).at("rules[" + at + "].check"));
            }
        }
        return Optional.empty();
    }

    /** A request may leave out what the types promise. */
    private static boolean isComplete(@Nullable QualityRule rule) {
        return rule != null
                && Stream.of(rule.item(), rule.check(), rule.severity()).allMatch(Objects::nonNull);
    }

    private static boolean isSound(Check check) {
        return switch (check) {
            case Check.Length(int least, int most) -> least >= 0 && most >= least;
            case Check.DateRange(var from, var until) ->
                (from != null || until != null) && (from == null || until == null || !until.isBefore(from));
            case Check.CodeList(var codes) -> !codes.isEmpty() && codes.size() <= MOST_CODES;
            case Check.Form(var form) -> Objects.nonNull(form);
            case Check.Required _, Check.CreditCode _, Check.IdentityNumber _, Check.Phone _, Check.DivisionCode _ ->
                true;
        };
    }
}
