package org.gongshu.collection.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshu.collection.Finding;
import org.gongshu.collection.Reason;
import org.gongshu.collection.Severity;
import org.jspecify.annotations.Nullable;

/** What was found in a file: every count, and the first places of each kind. */
public final class Findings {

    /** Places kept of each kind of finding. */
    public static final int KEPT = 100;

    /** A kind of finding: these belong together under one count. */
    public record Kind(@Nullable String item, Reason reason, Severity severity) {}

    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private final List<Finding> first = new ArrayList<>();

    void add(Finding finding) {
        long count = counts.merge(kindOf(finding), 1L, Long::sum);
        if (count <= KEPT) {
            first.add(finding);
        }
    }

    /** Adds what was found later on, about rows that had already been counted as good. */
    public void addLater(Finding finding) {
        add(finding);
    }

    /** Adds to a count without naming a place. */
    public void addCount(Kind kind, long count) {
        if (count > 0) {
            counts.merge(kind, count, Long::sum);
        }
    }

    public Map<Kind, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The first places of each kind, in the order of the file. */
    public List<Finding> first() {
        return Collections.unmodifiableList(first);
    }

    public boolean hasHold() {
        return counts.keySet().stream().anyMatch(kind -> kind.severity() == Severity.HOLD);
    }

    private static Kind kindOf(Finding finding) {
        return new Kind(finding.item(), finding.reason(), finding.severity());
    }
}
