package org.gongshu.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Listed entries whose restriction rests on a basis that the law of today does not accept any more. They are reported and
 * stay as they are: their departments change them by the ordinary procedure.
 */
@Service
public class OutdatedBases {

    private static final int MOST = 500;

    private final Database database;
    private final EntryTable table;
    private final CatalogLaw law;
    private final Clock clock;

    OutdatedBases(Database database, EntryTable table, CatalogLaw law, Clock clock) {
        this.database = database;
        this.table = table;
        this.law = law;
        this.clock = clock;
    }

    /**
     * An entry with such a restriction.
     *
     * @param items names of the items concerned
     * @param problem what is wrong, as a problem code
     * @param article that says which basis suffices
     */
    public record Outdated(
            UUID entry,
            String code,
            String name,
            UUID department,
            List<String> items,
            String problem,
            @Nullable ArticleRef article) {}

    /** Those of the actor's department; of the whole region for the authority and auditors. */
    public Page<Outdated> list(Actor.Official by) {
        boolean all = by.roles().contains(Role.OFFICER) || by.roles().contains(Role.AUDITOR);
        LocalDate today = LegalTime.dayOf(clock.instant());
        List<Outdated> found = database.read(
                by.scope(),
                () -> table.listRestricted(by.region(), all ? null : by.department(), MOST).stream()
                        .flatMap(entry -> outdated(entry, today).stream())
                        .toList());
        return new Page<>(found, null, found.size(), true);
    }

    private Optional<Outdated> outdated(CatalogEntry entry, LocalDate today) {
        return law.rules(entry.region(), entry.content(), today).flatMap(rules -> {
            List<Wrong> wrong = entry.items().stream()
                    .flatMap(item -> wrongWith(rules, item))
                    .toList();
            return wrong.stream()
                    .findFirst()
                    .map(first -> new Outdated(
                            entry.id(),
                            entry.code(),
                            entry.name(),
                            entry.department(),
                            wrong.stream().map(each -> each.item().name()).toList(),
                            first.refusal().code().code(),
                            first.refusal().article()));
        });
    }

    private record Wrong(Item item, Refusal refusal) {}

    private static Stream<Wrong> wrongWith(EntryRules rules, Item item) {
        return rules.sharingBasis(item, "items").map(refusal -> new Wrong(item, refusal)).stream();
    }
}
