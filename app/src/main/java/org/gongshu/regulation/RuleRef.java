package org.gongshu.regulation;

/** Names a rule of the same regulation: {@code procedure/share-application}, {@code gate/secrecy-review}. */
public record RuleRef(Type type, String id) {

    /** What can be named. */
    public enum Type implements Word {
        PROCEDURE,
        DUTY,
        GATE,
        SHARING_TYPE,
        OPENING_TYPE,
        MODE,
        SHARING_CONDITION,
        EXEMPTION,
        CATALOG,
        USAGE_RECORD,
        PURPOSE_LIMIT,
        VIOLATION,
        BODY,
        INTERPRETATION,
        DATES,
        /** A function or page of the platform that no key of the profile governs. */
        FUNCTION
    }

    @Override
    public String toString() {
        return type.word() + "/" + id;
    }
}
