package org.gongshu.regulation;

import java.util.Map;
import java.util.Set;

/** Holds when the fact has one of the values. */
public record Condition(Fact fact, Set<String> anyOf) {

    public Condition {
        anyOf = Set.copyOf(anyOf);
    }

    /** Whether it holds among {@code facts}; a fact that is not known does not hold. */
    public boolean holds(Map<Fact, Set<String>> facts) {
        return facts.getOrDefault(fact, Set.of()).stream().anyMatch(anyOf::contains);
    }
}
