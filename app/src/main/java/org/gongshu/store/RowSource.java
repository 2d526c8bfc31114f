package org.gongshu.store;

import java.io.IOException;

/** Where rows come from. It is called once, on a thread of its own. */
@FunctionalInterface
public interface RowSource {

    /** Writes every row; an exception means that nothing is stored. */
    void writeTo(RowWriter writer) throws IOException;
}
