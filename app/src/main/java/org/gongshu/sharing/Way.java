package org.gongshu.sharing;

import java.util.Comparator;
import org.gongshu.procedure.Opening;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.SharingType;

/**
 * What the law makes of a part of an application: parts that go the same way are one case.
 *
 * @param covered whether an approved scenario covers it
 * @param conditionsMet whether the provider's conditions are met
 * @param negotiated whether it is not to be had by an ordinary application
 */
record Way(SharingType type, boolean covered, boolean conditionsMet, boolean negotiated) {

    static final Comparator<Way> ORDER =
            Comparator.comparing(Way::type).thenComparing(Way::covered).thenComparing(Way::negotiated);

    ProcedureKind kind() {
        return negotiated ? ProcedureKind.WITHHELD_ACCESS : ProcedureKind.SHARE_APPLICATION;
    }

    Opening into(Opening opening) {
        return opening.fact(Fact.SHARING_TYPE, type.word())
                .fact(Fact.SCENARIO, covered ? "covered" : "not-covered")
                .fact(Fact.CONDITIONS, conditionsMet ? "met" : "not-met")
                .fact(Fact.LEVEL, "same");
    }
}
