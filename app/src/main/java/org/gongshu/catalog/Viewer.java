package org.gongshu.catalog;

import java.util.UUID;

/**
 * Who looks at the catalog.
 *
 * @param reviews whether they sit in the authority, which also sees what is under review
 */
record Viewer(UUID department, boolean reviews) {

    boolean sees(CatalogEntry entry) {
        return entry.department().equals(department)
                || entry.state().isListed()
                || (reviews && entry.state() == EntryState.SUBMITTED);
    }
}
