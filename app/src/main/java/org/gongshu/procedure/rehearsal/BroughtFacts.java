package org.gongshu.procedure.rehearsal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Word;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.When;

/** The facts of an application: those it states, and beside them what its entries and its applicant bring along. */
record BroughtFacts(Map<Fact, Set<String>> facts) {

    static BroughtFacts of(Regulation regulation, Cast cast, When when) {
        Map<Fact, Set<String>> brought = new EnumMap<>(Fact.class);
        Offers offers = new Offers(regulation, cast);
        for (String name : when.entries()) {
            Given.Entry entry = cast.entry(cast.entryId(name));
            entry.facts().forEach((word, values) -> values.forEach(value -> add(brought, factOf(word), value)));
            offers.sharingTypeOf(entry).ifPresent(type -> add(brought, Fact.SHARING_TYPE, type.word()));
            if (entry.openingType() != null) {
                add(brought, Fact.OPENING_TYPE, entry.openingType().word());
            }
        }
        kindsOf(cast.member(when.by())).forEach(kind -> add(brought, Fact.APPLICANT, kind));
        when.facts().forEach((word, values) -> brought.put(factOf(word), new TreeSet<>(values)));
        return new BroughtFacts(brought);
    }

    private static Stream<String> kindsOf(Cast.Member by) {
        return by.seat().party() instanceof Party.OfGovernment
                ? Stream.of("department")
                : by.person().kinds().stream().map(Word::word);
    }

    Opening into(Opening bare) {
        Opening opening = bare;
        for (Map.Entry<Fact, Set<String>> each : facts.entrySet()) {
            for (String value : List.copyOf(each.getValue())) {
                opening = opening.fact(each.getKey(), value);
            }
        }
        return opening;
    }

    private static void add(Map<Fact, Set<String>> facts, Fact fact, String value) {
        facts.computeIfAbsent(fact, _ -> new TreeSet<>()).add(value);
    }

    private static Fact factOf(String word) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
