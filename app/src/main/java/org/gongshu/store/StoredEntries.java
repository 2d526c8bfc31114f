package org.gongshu.store;

import java.util.UUID;
import org.gongshu.catalog.MountedData;
import org.gongshu.kernel.Scope;
import org.springframework.stereotype.Component;

/** Tells the catalog whether there is data behind an entry. */
@Component
final class StoredEntries implements MountedData {

    private final Datasets datasets;

    StoredEntries(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public boolean hasCommittedLoad(Scope scope, UUID entry) {
        return datasets.findCurrent(scope, entry).isPresent();
    }
}
