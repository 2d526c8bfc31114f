package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** Basic registers whose basic data items, not the whole registers, are unconditional by force of the text. */
public record BasicItems(List<Register> registers, SharingType forced, ArticleRef article) {

    public BasicItems {
        registers = List.copyOf(registers);
    }

    /** A basic register: {@code population}, {@code legal-entity}, … with its label. */
    public record Register(String id, Text label) {}
}
