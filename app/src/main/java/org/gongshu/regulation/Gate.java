package org.gongshu.regulation;

import java.util.List;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that must have been passed before a moment, proved by evidence.
 *
 * @param when the gate stands only where all of these hold; empty means always
 * @param validity how long a passed gate lasts; null where the text is silent (then the proof's own date decides)
 */
public record Gate(
        String id,
        Text title,
        Set<Checkpoint> before,
        List<Condition> when,
        PartyRole by,
        List<Evidence> evidence,
        UsageRecordRule.@Nullable Retention validity,
        ArticleRef article) {

    public Gate {
        before = Set.copyOf(before);
        when = List.copyOf(when);
        evidence = List.copyOf(evidence);
    }
}
