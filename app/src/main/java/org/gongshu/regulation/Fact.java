package org.gongshu.regulation;

import java.util.Arrays;
import java.util.Set;

/** Facts of a case that decide whether a procedure, step or gate applies; each has its closed list of values. */
public enum Fact implements Word {
    SHARING_TYPE("unconditional", "conditional", "withheld"),
    OPENING_TYPE("unconditional", "conditional", "withheld"),
    /** The types asked for in a dispute or change. */
    TARGET_SHARING_TYPE("unconditional", "conditional", "withheld"),
    TARGET_OPENING_TYPE("unconditional", "conditional", "withheld"),
    MODE("view", "verify", "query", "interface", "statistics", "exchange", "file"),
    SENSITIVITY("none", "personal", "commercial-secret", "work-secret", "state-secret"),
    PURPOSE("commercial", "public-interest", "other"),
    APPLICANT(
            "department",
            "natural-person",
            "legal-person",
            "other-organization",
            "enterprise",
            "domestic-enterprise",
            "university",
            "research-institute",
            "special-body"),
    /** How opened data comes in: by upload, from the platform, harvested from official sites, from society. */
    CHANNEL("upload", "platform", "harvest", "social"),
    /** Whether the parties stand under the same authority. */
    LEVEL("same", "across"),
    /** Whether an approved scenario covers the request. */
    SCENARIO("covered", "not-covered"),
    /** Whether the entry has data behind it. */
    MOUNTED("yes", "no"),
    /** Whether the provider's conditions are met by the applicant. */
    CONDITIONS("met", "not-met"),
    /** Why data was kept from being opened, where the text lists the reasons. */
    EXEMPTION(Arrays.stream(Exemption.values()).map(Exemption::word).toArray(String[]::new)),
    /** Whether a department holds its own data, or data it was given by sharing. */
    ORIGIN("own", "by-sharing"),
    /** What a demand is about. */
    DEMAND("not-listed", "not-opened"),
    /** Who raised a doubt about data. */
    RAISED_BY("department", "public"),
    /** Whether the data was already used by others. */
    USED("yes", "no"),
    /** What a change is about: its law, the duties of the department, or anything else. */
    CAUSE("law", "duties", "other"),
    /** Why access to shared data ends: its purpose has come to an end, its provider ends it, or it was misused. */
    ENDING("purpose-ended", "provider-ends", "misuse"),
    /** What is filed. */
    FILING("contacts", "aggregation-exception", "assessment", "contractor", "rules", "staff", "service-change"),
    /** What a report is about. */
    REPORT("unit-yearly", "authority-yearly", "development", "use", "quality", "operation");

    private final Set<String> allowed;

    Fact(String... values) {
        this.allowed = Set.of(values);
    }

    /** The values it can take. */
    public Set<String> allowed() {
        return allowed;
    }
}
