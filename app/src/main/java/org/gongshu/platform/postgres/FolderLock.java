package org.gongshu.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One program per folder; the operating system lets go of it however the program ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock hold(Path folder) {
        var lock = open(folder);
        try {
            if (lock.channel.tryLock() != null) {
                return lock;
            }
        } catch (IOException | OverlappingFileLockException taken) {
            lock.close();
            throw new PostgresFailure(inUse(folder), taken);
        }
        lock.close();
        throw new PostgresFailure(inUse(folder));
    }

    /** Waits for other programs of this machine. Within one program, callers synchronize themselves. */
    static FolderLock await(Path folder) {
        var lock = open(folder);
        try {
            lock.channel.lock();
            return lock;
        } catch (IOException failed) {
            lock.close();
            throw new PostgresFailure("Cannot lock " + folder, failed);
        }
    }

    private static String inUse(Path folder) {
        return "Another Gongshu is running on " + folder + ". Stop it, or choose another GONGSHU_DATA.";
    }

    private static FolderLock open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new FolderLock(
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException failed) {
            throw new PostgresFailure("Cannot write in " + folder + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new PostgresFailure("Cannot release the data folder", alreadyGone);
        }
    }
}
