package org.gongshu.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.supervision.FiledRecord;
import org.jspecify.annotations.Nullable;

/** A record as people see it. */
record FiledRecordView(
        UUID id,
        String kind,
        String effect,
        @Nullable String topic,
        String by,
        String title,
        List<FiledRecord.About> about,
        Map<String, String> statements,
        UUID caseId,
        String caseNumber,
        String regulation,
        String article,
        Instant recordedAt,
        @Nullable LocalDate validUntil,
        boolean withdrawn) {

    static FiledRecordView of(FiledRecord filed, String by) {
        return new FiledRecordView(
                filed.id(),
                filed.kind().word(),
                filed.effect().word(),
                filed.topic(),
                by,
                filed.title(),
                filed.about(),
                filed.statements(),
                filed.caseId(),
                filed.caseNumber(),
                filed.article().regulation(),
                filed.article().article(),
                filed.recordedAt(),
                filed.validUntil(),
                filed.withdrawnAt() != null);
    }
}
