package org.gongshu.catalog;

import java.util.UUID;
import org.gongshu.kernel.Scope;

/** What the catalog must know of the data behind an entry; implemented where the data lives. */
public interface MountedData {

    /** Whether a load of the entry has been committed, which until the mounting is confirmed is its owner's alone. */
    boolean hasCommittedLoad(Scope scope, UUID entry);
}
