package org.gongshu.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongshu.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Uses as the ledger takes them down: outsiders see what left and where to, people are sealed. */
final class UseEntries {

    private UseEntries() {}

    static LedgerEntry of(UseRecord use) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("grant", use.grant().id().toString());
        facts.put("channel", use.channel().word());
        facts.put("items", use.items());
        facts.put("version", use.dataVersion());
        put(facts, "matter", use.errand().matter());
        put(facts, "rows", use.rows());
        put(facts, "bytes", use.bytes());
        Map<String, String> personal = new HashMap<>();
        put(personal, "operator", use.errand().operator());
        put(personal, "number", use.errand().number());
        DeliveryAction action = use.rows() == null ? DeliveryAction.USE_BEGUN : DeliveryAction.DELIVERED;
        return new LedgerEntry(
                action,
                use.grant().terms().region(),
                LedgerEntry.Subject.of("use", use.id()),
                actor(use.consumer()),
                use.at(),
                facts,
                personal);
    }

    static LedgerEntry of(UseRecord.End end) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("grant", end.use().grant().id().toString());
        facts.put("rows", end.rows());
        facts.put("bytes", end.bytes());
        facts.put("outcome", end.outcome().name());
        put(facts, "reason", end.reason());
        return new LedgerEntry(
                DeliveryAction.USE_ENDED,
                end.use().grant().terms().region(),
                LedgerEntry.Subject.of("use", end.use().id()),
                actor(end.use().consumer()),
                end.at(),
                facts,
                Map.of());
    }

    /** The end of a delivery whose node is gone: nobody knows how much left. */
    static LedgerEntry ofLeft(UsesUnderWay.Left use, Instant at) {
        return LedgerEntry.of(
                        DeliveryAction.USE_ENDED,
                        use.region(),
                        LedgerEntry.Subject.of("use", use.use()),
                        LedgerEntry.Actor.platform(),
                        at)
                .fact("grant", use.grant().toString())
                .fact("outcome", UseRecord.Ending.BROKEN.name())
                .fact("reason", UsesUnderWay.NODE_LOST);
    }

    private static LedgerEntry.Actor actor(Consumer consumer) {
        return switch (consumer) {
            case Consumer.OfSystem(var system) -> LedgerEntry.Actor.system(system.system(), system.department());
            case Consumer.OfPerson(var official) ->
                LedgerEntry.Actor.official(official.person(), official.post(), official.department());
        };
    }

    private static <V> void put(Map<String, V> into, String name, @Nullable V value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
