package org.gongshu.collection.csv;

import java.io.IOException;
import java.util.Map;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.kernel.Refusal;

/**
 * The file breaks off here. It is thrown because it must pass through readers of others; whoever reads a file turns it
 * back into its {@link #refusal()}, which names the line, column or byte and never a value.
 */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Unreadable(CollectionProblem problem, Map<String, Object> where) {
        super(problem.code() + " " + where);
        this.refusal = Refusal.of(problem, where);
    }

    public Refusal refusal() {
        return refusal;
    }
}
