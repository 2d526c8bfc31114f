package org.gongshu.regulation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A step is done only where all conditions hold; otherwise the case goes on as {@code otherwise} says. */
public record Guard(List<Condition> all, Next otherwise) {

    public Guard {
        all = List.copyOf(all);
    }

    /** Whether the step is done. */
    public boolean holds(Map<Fact, Set<String>> facts) {
        return all.stream().allMatch(condition -> condition.holds(facts));
    }
}
