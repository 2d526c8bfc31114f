package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.StatutoryClock;
import org.jspecify.annotations.Nullable;

/** Within what time something must be done, exactly as far as the text says. */
public sealed interface Clock {

    /**
     * A number of days.
     *
     * @param atOnceIfPossible the text wants it on the spot where possible, and gives the period otherwise
     * @param extension null where the text knows none
     * @param interpretation what the start was read as where the text names none, or null
     */
    record Term(
            int amount,
            PeriodUnit unit,
            StartEvent from,
            boolean atOnceIfPossible,
            @Nullable Extension extension,
            ArticleRef article,
            @Nullable String interpretation)
            implements Clock {}

    /** 立即. */
    record Immediate(ArticleRef article) implements Clock {}

    /** 及时: the text asks for promptness and gives no number. */
    record Promptly(ArticleRef article) implements Clock {}

    /** 限期: {@code by} sets the period in the case. */
    record SetInCase(PartyRole by, ArticleRef article) implements Clock {}

    /** 按照约定: the period stands in the agreement. */
    record AsAgreed(ArticleRef article) implements Clock {}

    /** The text is silent. */
    record Unspecified() implements Clock {}

    /** The period as the calendar reckons it; without a number of its own where the text gives none. */
    default StatutoryClock statutory(Counting counting) {
        return switch (this) {
            case Term term -> term.unit().period(term.amount(), counting);
            case Immediate immediate -> StatutoryClock.immediate();
            case Promptly promptly -> StatutoryClock.unspecified();
            case SetInCase inCase -> StatutoryClock.unspecified();
            case AsAgreed agreed -> StatutoryClock.unspecified();
            case Unspecified unspecified -> StatutoryClock.unspecified();
        };
    }

    /** A longer period for special reasons. */
    record Extension(int amount, PeriodUnit unit, PartyRole consent, List<PartyRole> tell, ArticleRef article) {
        public Extension {
            tell = List.copyOf(tell);
        }
    }
}
