package org.gongshu.platform.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an operator may choose about the embedded server; durability is not among it.
 *
 * @param port the TCP port on 127.0.0.1, 0 for a free one
 * @param programs where the server's programs were unpacked already; where they are not usable, the data folder gets its own
 * @param cache a folder shared by many short-lived servers (tests): unpacked binaries and a ready cluster to copy
 * @param sharedBuffersMegabytes memory for cached pages
 * @param maxConnections connections the server accepts at once
 */
public record Settings(
        int port, Optional<Path> programs, Optional<Path> cache, int sharedBuffersMegabytes, int maxConnections) {

    public static Settings defaults() {
        return new Settings(0, Optional.empty(), Optional.empty(), 256, 100);
    }

    public Settings onPort(int chosen) {
        return new Settings(chosen, programs, cache, sharedBuffersMegabytes, maxConnections);
    }

    public Settings unpackedIn(Path folder) {
        return new Settings(port, Optional.of(folder), cache, sharedBuffersMegabytes, maxConnections);
    }

    /** Starts in a moment, and shares its generated passwords with every server of the same cache: for tests only. */
    public Settings cachedIn(Path folder) {
        return new Settings(port, Optional.empty(), Optional.of(folder), 64, maxConnections);
    }
}
