package org.gongshu.catalog;

import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Service;

/** The feeds that mountings have approved. */
@Service
public class Feeds {

    private final Database database;
    private final MountingTable mountings;

    Feeds(Database database, MountingTable mountings) {
        this.database = database;
        this.mountings = mountings;
    }

    /** The feed of the mounting of an entry that was confirmed last. */
    public Optional<Feed> findConfirmed(Scope scope, UUID entry) {
        return database.read(scope, () -> mountings.findConfirmed(entry));
    }
}
