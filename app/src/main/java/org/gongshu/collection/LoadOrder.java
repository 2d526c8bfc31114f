package org.gongshu.collection;

import java.util.UUID;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Scope;

/**
 * What a department wants to have loaded.
 *
 * @param shape what the file is measured against
 * @param by the person who delivers it
 */
record LoadOrder(
        UUID region,
        UUID department,
        UUID entry,
        LoadKind kind,
        Shape shape,
        LoadTerms terms,
        UUID by,
        String fileName) {

    /** An order for everything there is. */
    LoadOrder(UUID region, UUID department, UUID entry, Shape shape, LoadTerms terms, UUID by, String fileName) {
        this(region, department, entry, LoadKind.FULL, shape, terms, by, fileName);
    }

    Scope scope() {
        return Scope.of(region);
    }
}
