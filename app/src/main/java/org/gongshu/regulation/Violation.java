package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** A fault that the text names; {@code detected} says whether the platform can see it or somebody must report it. */
public record Violation(String id, Text title, PartyRole who, Detected detected, ArticleRef article) {

    /** How a violation comes to light. */
    public enum Detected implements Word {
        BY_PLATFORM,
        BY_REPORT
    }
}
