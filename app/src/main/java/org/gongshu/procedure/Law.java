package org.gongshu.procedure;

import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Step;

/**
 * The law a case was opened under and finishes under.
 *
 * @param hash SHA-256 of the regulation's resolved content, in hexadecimal
 */
public record Law(Regulation regulation, String hash, Procedure procedure) {

    /** The step with this id, which the procedure has. */
    public Step step(String id) {
        return procedure
                .findStep(id)
                .orElseThrow(() ->
                        new IllegalStateException(regulation.id() + " has no step " + id + " in " + procedure.id()));
    }

    ArticleRef article() {
        return procedure.article();
    }

    Counting counting() {
        return regulation.counting();
    }
}
