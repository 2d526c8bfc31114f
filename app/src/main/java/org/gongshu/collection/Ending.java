package org.gongshu.collection;

import java.util.List;
import org.gongshu.collection.check.TableCheck;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.Generation;
import org.jspecify.annotations.Nullable;

/** The ways in which a check ends. */
record Ending(TableCheck check, LoadWatch watch) {

    static Ending of(TableCheck check, LoadWatch watch) {
        return new Ending(check, watch);
    }

    /** Nothing is known but that it failed. */
    static LoadTable.End failed(Refusal fault) {
        return new LoadTable.End(LoadState.FAILED, 0, 0, 0, 0, 0, List.of(), null, null, null, fault);
    }

    LoadTable.End failed(Refusal fault, @Nullable String rejectedDigest) {
        return new LoadTable.End(
                LoadState.FAILED,
                watch.bytes(),
                check.read(),
                check.rejected(),
                check.marked(),
                0,
                List.of(),
                null,
                null,
                rejectedDigest,
                fault);
    }

    LoadTable.End cancelled() {
        return new LoadTable.End(
                LoadState.CANCELLED,
                watch.bytes(),
                check.read(),
                check.rejected(),
                check.marked(),
                0,
                List.of(),
                null,
                null,
                null,
                null);
    }

    LoadTable.End ready(Generation generation, long rejected, List<String> holds, @Nullable String rejectedDigest) {
        return new LoadTable.End(
                holds.isEmpty() ? LoadState.READY : LoadState.HELD,
                watch.bytes(),
                check.read(),
                rejected,
                check.marked(),
                generation.rows(),
                holds,
                generation.id(),
                generation.digest(),
                rejectedDigest,
                null);
    }
}
