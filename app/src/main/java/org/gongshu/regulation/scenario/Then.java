package org.gongshu.regulation.scenario;

import java.time.LocalDate;
import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Access;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.ConditionKind;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Matter;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.RecordField;
import org.gongshu.regulation.Visibility;
import org.gongshu.regulation.Word;

/** Something that must be so. */
public sealed interface Then {

    /** The case stands at this step and waits for these. */
    record WaitsFor(String inCase, String step, List<PartyRole> roles) implements Then {
        public WaitsFor {
            roles = List.copyOf(roles);
        }
    }

    /** The open step is due on this day. */
    record Due(String inCase, LocalDate day) implements Then {}

    /** The open step has no due day, since the text gives none. */
    record NoDue(String inCase) implements Then {}

    /** The text gives the open step a time in words, under this article, and no number of days. */
    record Timed(String inCase, Timing timing, ArticleRef article) implements Then {}

    /** Times in words. */
    enum Timing implements Word {
        /** 立即 */
        IMMEDIATELY,
        /** 及时 */
        PROMPTLY,
        /** 限期, set in the case */
        AS_SET,
        /** 按照约定 */
        AS_AGREED
    }

    /** On this day the open step is overdue (or not), and the case is still open: silence never approves. */
    record Overdue(String inCase, LocalDate day, boolean overdue) implements Then {}

    /** The case is concluded so. */
    record Concluded(String inCase, CaseOutcome outcome) implements Then {}

    /** The case is open. */
    record Open(String inCase) implements Then {}

    /** No case was needed: access is direct or the entry was registered at once. */
    record NoCase(String inCase, ArticleRef article) implements Then {}

    /** The act was refused on this article, for the evidence, fact or field named. */
    record Refused(String field, ArticleRef article) implements Then {}

    /** These effects were carried out. */
    record Took(String inCase, List<Effect> effects) implements Then {
        public Took {
            effects = List.copyOf(effects);
        }
    }

    /** These were told. */
    record Told(String inCase, List<PartyRole> roles) implements Then {
        public Told {
            roles = List.copyOf(roles);
        }
    }

    /** The case's explanation names this article. */
    record Explained(String inCase, ArticleRef article) implements Then {}

    /** The case keeps a record or document of this word. */
    record Kept(String inCase, String evidence) implements Then {}

    /** The record of use has exactly these fields. */
    record RecordHolds(List<RecordField> fields) implements Then {
        public RecordHolds {
            fields = List.copyOf(fields);
        }
    }

    /** The gate stands before this moment whatever the facts are. */
    record GateStands(String gate, Checkpoint before) implements Then {}

    /** How the entry, given its type and basis, is offered to others in this matter, and what they see of it. */
    record Offered(String entry, Matter matter, Access access, Visibility visibility) implements Then {}

    /** The act was refused, since the text has no such way. */
    record NoProcedure(String inCase) implements Then {}

    /** The text knows this condition on sharing, under which data leaves in these modes only. */
    record Permits(ConditionKind condition, List<DeliveryMode> modes, ArticleRef article) implements Then {
        public Permits {
            modes = List.copyOf(modes);
        }
    }

    /** Whether the regulation is in force on this day. */
    record InForce(LocalDate day, boolean inForce) implements Then {}
}
