package org.gongshu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * 登记: what a concluded case left on record.
 *
 * @param topic what of its kind it is: which filing, which report; null where the kind has one only
 * @param by who filed it
 * @param about the things it is about
 * @param statements what was stated, by evidence word
 * @param validUntil the last day on which it counts; null without end
 * @param withdrawnAt when a review took it back, or null
 */
public record FiledRecord(
        UUID id,
        UUID region,
        ProcedureKind kind,
        Effect effect,
        @Nullable String topic,
        Party by,
        String title,
        List<About> about,
        Map<String, String> statements,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant recordedAt,
        LocalDate recordedOn,
        @Nullable LocalDate validUntil,
        @Nullable Instant withdrawnAt) {

    public FiledRecord {
        about = List.copyOf(about);
        statements = Map.copyOf(statements);
    }

    /** A thing that a record is about, as it was called then. */
    public record About(String type, UUID id, String title) {}
}
