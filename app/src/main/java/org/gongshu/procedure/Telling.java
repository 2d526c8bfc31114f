package org.gongshu.procedure;

import java.util.List;
import org.gongshu.regulation.NoticeRule;

/** Which of a regulation's notices a happening calls for. */
final class Telling {

    private Telling() {}

    static List<NoticeRule> of(List<NoticeRule> rules, CaseNotice.What what) {
        return rules.stream().filter(rule -> whatOf(rule.event()) == what).toList();
    }

    static CaseNotice.What whatOf(NoticeRule.Event event) {
        return switch (event) {
            case STARTED -> CaseNotice.What.STARTED;
            case RETURNED -> CaseNotice.What.RETURNED;
            case EXTENDED -> CaseNotice.What.EXTENDED;
            case AGREED -> CaseNotice.What.AGREED;
            case REFUSED -> CaseNotice.What.REFUSED;
            case DONE -> CaseNotice.What.DONE;
            case CORRECTED -> CaseNotice.What.CORRECTED;
            case CONCLUDED -> CaseNotice.What.CONCLUDED;
        };
    }
}
