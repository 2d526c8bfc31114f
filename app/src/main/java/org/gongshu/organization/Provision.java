package org.gongshu.organization;

import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.jspecify.annotations.Nullable;

/**
 * 条款依据: one article of a text that a decision or a classification can rest on.
 *
 * @param region the region whose library it stands in; null for texts of the whole country
 * @param number the document's number, such as a State Council order's
 * @param article as printed, in Arabic digits; null where the text as a whole is meant
 */
public record Provision(
        UUID id,
        @Nullable UUID region,
        BasisLevel level,
        String title,
        @Nullable String number,
        @Nullable String article,
        Term term,
        int version) {}
