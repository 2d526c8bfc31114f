package org.gongshu.opening;

import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which version of an entry's data readers get now: every load and every correction gives it the next one. */
@Component
class DataVersions {

    private final Datasets datasets;

    DataVersions(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Null where there are no data. */
    @Nullable
    Integer of(Scope scope, UUID entry) {
        return datasets.findCurrent(scope, entry).map(Generation::number).orElse(null);
    }
}
