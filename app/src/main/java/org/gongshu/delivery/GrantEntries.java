package org.gongshu.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongshu.ledger.LedgerEntry;

/** Changes of grants as the ledger takes them down. */
final class GrantEntries {

    private GrantEntries() {}

    static LedgerEntry of(Grant grant, GrantChange change) {
        GrantTerms terms = grant.terms();
        Map<String, Object> facts = new HashMap<>();
        facts.put("entry", terms.entry().toString());
        facts.put("provider", terms.provider().toString());
        facts.put("case", terms.caseId().toString());
        facts.put("article", terms.article().toString());
        facts.put("mode", terms.mode().word());
        facts.put("items", terms.items().stream().map(GrantedItem::name).toList());
        facts.put("until", terms.until() == null ? "" : terms.until().toString());
        facts.put(
                "department",
                switch (terms.audience()) {
                    case Audience.OfDepartment(UUID department) -> department.toString();
                    case Audience.OfApplicant _, Audience.Public _ -> "";
                });
        if (terms.audience() instanceof Audience.OfApplicant(UUID applicant)) {
            facts.put("applicant", applicant.toString());
        }
        facts.put("added", change.added().size());
        facts.put("removed", change.removed().size());
        return new LedgerEntry(
                actionOf(change.what()),
                terms.region(),
                LedgerEntry.Subject.of("grant", grant.id()),
                new LedgerEntry.Actor(change.account(), null, null, null),
                change.at(),
                facts,
                change.reason() == null ? Map.of() : Map.of("reason", change.reason()));
    }

    private static DeliveryAction actionOf(GrantChange.What what) {
        return switch (what) {
            case ISSUED -> DeliveryAction.GRANT_ISSUED;
            case SUSPENDED -> DeliveryAction.GRANT_SUSPENDED;
            case RESUMED -> DeliveryAction.GRANT_RESUMED;
            case TERMINATED -> DeliveryAction.GRANT_TERMINATED;
            case SYSTEMS -> DeliveryAction.SYSTEMS_NAMED;
            case PERSONS -> DeliveryAction.PERSONS_NAMED;
            case CONSENTED -> DeliveryAction.CONSENT_ATTACHED;
            case CONSENT_WITHDRAWN -> DeliveryAction.CONSENT_WITHDRAWN;
        };
    }
}
