package org.gongshu.collection;

import java.util.ArrayList;
import java.util.List;
import org.gongshu.collection.check.Findings;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.jspecify.annotations.Nullable;

/** What makes a load wait for somebody's decision, though nothing in it is broken. */
final class Holds {

    static final String FINDINGS = "findings";
    static final String FEWER_THAN_USUAL = "fewer-than-usual";
    static final String FEWER_THAN_BEFORE = "fewer-than-before";
    static final String MANY_DELETED = "many-deleted";
    static final String KEY_CHANGED = "key-changed";

    /** An increment that takes away more than a tenth of the rows waits for somebody to look. */
    private static final int DELETED_PART = 10;

    private Holds() {}

    static List<String> of(
            Findings findings,
            LoadKind kind,
            Generation filled,
            LoadTerms terms,
            @Nullable Generation current,
            Increments.@Nullable Difference difference) {
        List<String> holds = new ArrayList<>();
        if (findings.hasHold()) {
            holds.add(FINDINGS);
        }
        if (kind == LoadKind.INCREMENT) {
            if (current != null && difference != null && difference.deleted() * DELETED_PART > current.rows()) {
                holds.add(MANY_DELETED);
            }
            return holds;
        }
        Long usual = terms.usualRows();
        if (usual != null && filled.rows() * 2 < usual) {
            holds.add(FEWER_THAN_USUAL);
        }
        if (current != null && filled.rows() * 2 < current.rows()) {
            holds.add(FEWER_THAN_BEFORE);
        }
        if (current != null && !filled.layout().key().equals(current.layout().key())) {
            holds.add(KEY_CHANGED);
        }
        return holds;
    }

    /** Whether it is a change of what is there, beyond an ordinary delivery. */
    static boolean isChange(String hold) {
        return hold.equals(FEWER_THAN_BEFORE) || hold.equals(MANY_DELETED) || hold.equals(KEY_CHANGED);
    }
}
