package org.gongshu.collection.check;

import java.util.List;
import java.util.Optional;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.Reason;
import org.gongshu.collection.Severity;

/** Asks the rules about a value that comes alone, not in a table. */
public final class OneValue {

    private OneValue() {}

    /** What a value that is there breaks of the rules of its item that would turn its row away. */
    public static Optional<Reason> wrongWith(List<QualityRule> rules, String item, String value) {
        return rules.stream()
                .filter(rule -> rule.item().equals(item) && rule.severity() == Severity.REJECT)
                .flatMap(rule -> Optional.ofNullable(Rules.ready(rule).test().wrongWith(value)).stream())
                .findFirst();
    }
}
