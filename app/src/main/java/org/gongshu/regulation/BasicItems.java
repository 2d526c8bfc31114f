package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Basic registers that the text names.
 *
 * @param forced the type that their basic data items, not the whole registers, have by force of the text; null where it
 *     forces none
 */
public record BasicItems(List<Register> registers, @Nullable SharingType forced, ArticleRef article) {

    public BasicItems {
        registers = List.copyOf(registers);
    }

    /** A basic register: {@code population}, {@code legal-entity}, … with its label. */
    public record Register(String id, Text label) {}
}
