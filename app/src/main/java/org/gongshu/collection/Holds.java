package org.gongshu.collection;

import java.util.ArrayList;
import java.util.List;
import org.gongshu.collection.check.Findings;
import org.gongshu.store.Generation;
import org.jspecify.annotations.Nullable;

/** What makes a load wait for somebody's decision, though nothing in it is broken. */
final class Holds {

    static final String FINDINGS = "findings";
    static final String FEWER_THAN_USUAL = "fewer-than-usual";
    static final String FEWER_THAN_BEFORE = "fewer-than-before";

    private Holds() {}

    static List<String> of(Findings findings, Generation filled, LoadTerms terms, @Nullable Generation current) {
        List<String> holds = new ArrayList<>();
        if (findings.hasHold()) {
            holds.add(FINDINGS);
        }
        Long usual = terms.usualRows();
        if (usual != null && filled.rows() * 2 < usual) {
            holds.add(FEWER_THAN_USUAL);
        }
        if (current != null && filled.rows() * 2 < current.rows()) {
            holds.add(FEWER_THAN_BEFORE);
        }
        return holds;
    }
}
