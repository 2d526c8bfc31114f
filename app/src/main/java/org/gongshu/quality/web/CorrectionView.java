package org.gongshu.quality.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.quality.Correction;
import org.gongshu.quality.RaisedBy;
import org.gongshu.regulation.CaseOutcome;
import org.jspecify.annotations.Nullable;

/** A correction as both departments see it. */
record CorrectionView(
        UUID id,
        UUID caseId,
        String caseNumber,
        UUID entryId,
        String entryName,
        Body provider,
        Body department,
        Map<String, String> key,
        String item,
        String itemName,
        @Nullable String doubted,
        @Nullable String proposed,
        String reason,
        RaisedBy raisedBy,
        @Nullable String objection,
        Instant raisedAt,
        boolean open,
        @Nullable CaseOutcome outcome,
        @Nullable String former,
        @Nullable String corrected,
        @Nullable Integer dataVersion,
        @Nullable Instant endedAt) {

    /** A department by its name. */
    record Body(UUID id, @Nullable String name) {}

    static CorrectionView of(Correction correction, Function<UUID, @Nullable String> name) {
        return new CorrectionView(
                correction.id(),
                correction.caseId(),
                correction.caseNumber(),
                correction.entry(),
                correction.entryName(),
                new Body(correction.provider(), name.apply(correction.provider())),
                new Body(correction.department(), name.apply(correction.department())),
                correction.key().values(),
                correction.item(),
                correction.itemName(),
                correction.doubted(),
                correction.proposed(),
                correction.reason(),
                correction.raisedBy(),
                correction.objection(),
                correction.raisedAt(),
                correction.isOpen(),
                correction.outcome(),
                correction.former(),
                correction.corrected(),
                correction.dataVersion(),
                correction.endedAt());
    }
}
