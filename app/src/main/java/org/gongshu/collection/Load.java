package org.gongshu.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 归集批次: one delivery of data for an entry.
 *
 * @param department whose entry it is; nobody else sees the load
 * @param fileBytes length of the file; {@code bytesRead} grows up to it
 * @param rowsInserted what it does to the rows that were there, counted for increments and where the feed restricts it
 * @param holds why committing it needs a reason: {@code findings}, {@code fewer-than-usual}, {@code fewer-than-before}
 * @param contentDigest SHA-256 of the rows as stored, in hexadecimal
 * @param faultCode why nothing was stored, as a problem code, with the parameters of its message
 */
public record Load(
        UUID id,
        UUID region,
        UUID department,
        UUID entry,
        LoadKind kind,
        LoadState state,
        String fileName,
        String fileDigest,
        long fileBytes,
        UUID submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String encoding,
        long bytesRead,
        long rowsRead,
        long rowsRejected,
        long rowsMarked,
        long rowsLoaded,
        @Nullable Long rowsInserted,
        @Nullable Long rowsUpdated,
        @Nullable Long rowsDeleted,
        List<String> holds,
        @Nullable UUID generation,
        @Nullable String contentDigest,
        @Nullable String rejectedDigest,
        @Nullable String faultCode,
        Map<String, Object> fault,
        @Nullable UUID committedBy,
        @Nullable Instant committedAt,
        @Nullable String commitReason,
        int version) {

    public Load {
        holds = List.copyOf(holds);
        fault = Map.copyOf(fault);
    }
}
