package org.gongshu.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * A step of a procedure.
 *
 * @param when null where the step is always done
 * @param evidence what must be there when the step ends other than refused or returned
 */
public record Step(
        String id,
        Text title,
        Act act,
        Actors by,
        Clock clock,
        @Nullable Guard when,
        List<Evidence> evidence,
        Map<StepOutcome, Next> outcomes,
        List<NoticeRule> notices,
        ArticleRef article) {

    public Step {
        evidence = List.copyOf(evidence);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        notices = List.copyOf(notices);
    }
}
