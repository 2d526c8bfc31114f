package org.gongshu.collection;

import java.util.List;

/**
 * What a department asks of the data of an entry.
 *
 * @param version 0 where the department has set nothing and the usual holds
 */
public record EntryRules(List<QualityRule> rules, LoadTerms terms, int version) {

    public EntryRules {
        rules = List.copyOf(rules);
    }
}
