package org.gongshu.delivery;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * What a deciding case grants.
 *
 * @param provider the department whose data it is
 * @param entryName the entry's name at the time, for lists and letters
 * @param unattended whether systems may fetch in batches without an operator and a matter's number
 * @param systems the user department's information systems that may fetch; none means none
 * @param persons the user department's people who may look things up
 * @param until the last day of access; null without end
 * @param retainUntil the last day on which copies may be kept; null without end
 * @param caseId the case that decided
 * @param caseNumber its number
 * @param article the article it was decided under
 */
public record GrantTerms(
        UUID region,
        Audience audience,
        UUID provider,
        UUID entry,
        String entryName,
        DeliveryMode mode,
        List<GrantedItem> items,
        List<RowCondition> rows,
        Purpose purpose,
        @Nullable String scenario,
        List<GrantBasis> basis,
        Quota quota,
        boolean unattended,
        Set<UUID> systems,
        Set<UUID> persons,
        @Nullable LocalDate until,
        @Nullable LocalDate retainUntil,
        UUID caseId,
        String caseNumber,
        ArticleRef article) {

    public GrantTerms {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
        basis = List.copyOf(basis);
        systems = Set.copyOf(systems);
        persons = Set.copyOf(persons);
    }

    /** What is wrong with these terms on {@code today}, if anything. */
    Optional<Refusal> wrong(LocalDate today) {
        if (items.isEmpty()) {
            return problem(DeliveryProblem.ITEMS_MISSING, "items");
        }
        if (until != null && until.isBefore(today)) {
            return problem(DeliveryProblem.UNTIL_PAST, "until");
        }
        if (retainUntil != null && (until == null || retainUntil.isBefore(until))) {
            return problem(DeliveryProblem.RETENTION_TOO_SHORT, "retainUntil");
        }
        if (!quota.wellFormed()) {
            return problem(DeliveryProblem.QUOTA_INVALID, "quota");
        }
        if (!rows.stream().allMatch(RowCondition::wellFormed)) {
            return problem(DeliveryProblem.CONDITION_INVALID, "rows");
        }
        return repeatedName();
    }

    private Optional<Refusal> repeatedName() {
        Set<String> names = new HashSet<>();
        return items.stream()
                .map(GrantedItem::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .map(name -> Refusal.of(DeliveryProblem.ITEM_REPEATED, Map.of("name", name))
                        .at("items"));
    }

    private static Optional<Refusal> problem(DeliveryProblem problem, String field) {
        return Optional.of(Refusal.of(problem).at(field));
    }
}
