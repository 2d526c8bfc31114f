package org.gongshu.regulation.mutation;

import java.util.List;
import java.util.Map;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;

/**
 * A regulation with one rule changed.
 *
 * @param key what was changed, as findings name it
 * @param was what stands there, and {@code is} what stands there instead, in the words of the file
 * @param edits one, or more where a rule is written in several places
 * @param article on which the rule stands, null where an interpretation carries it
 */
public record Mutant(
        Kind kind,
        String file,
        String key,
        String was,
        String is,
        @Nullable ArticleRef article,
        List<Edit> edits) {

    public Mutant {
        edits = List.copyOf(edits);
    }

    /** The folder's content with the rule changed. */
    Map<String, @Nullable Object> in(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> changed = content;
        for (Edit edit : edits) {
            changed = edit.in(changed);
        }
        return changed;
    }

    /** What kind of rule is changed. */
    public enum Kind implements Word {
        /** How long a period or an extension is. */
        LENGTH,
        /** Working days or days, and whether the last day moves. */
        UNIT,
        /** From when a period runs, and whether it stops. */
        START,
        /** Who acts, agrees or may begin. */
        DECIDER,
        /** What a restriction or a refusal must rest on. */
        BASIS,
        /** What must be there, be kept or be said. */
        EVIDENCE,
        /** What must have been passed before. */
        GATE,
        /** Where a step leads and what a conclusion brings about. */
        OUTCOME,
        /** A rule as a whole. */
        RULE
    }
}
