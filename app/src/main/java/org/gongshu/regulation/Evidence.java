package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/**
 * Something that must be there before an act is complete.
 *
 * @param id a word of the platform or of the profile ("secrecy-review", "purpose")
 * @param only the evidence is asked for only where all of these hold; empty means always
 */
public record Evidence(String id, Text label, Form form, List<Condition> only, ArticleRef article) {

    public Evidence {
        only = List.copyOf(only);
    }

    /** How evidence is given. */
    public enum Form implements Word {
        /** A statement in a field of the form. */
        STATEMENT,
        /** A document of its own kind, filed in the case. */
        DOCUMENT,
        /** A record that the platform itself holds. */
        RECORD,
        /** A choice from the provision library. */
        PROVISION,
        /** A signature of whoever acts. */
        SIGNATURE
    }
}
