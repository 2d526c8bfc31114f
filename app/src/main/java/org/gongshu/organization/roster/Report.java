package org.gongshu.organization.roster;

import java.util.List;

/** What an import did, or would do; with findings it did nothing. */
public record Report(int added, int changed, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }
}
