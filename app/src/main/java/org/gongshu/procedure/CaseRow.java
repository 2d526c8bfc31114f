package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.regulation.CaseOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param outcome null while it is open
 * @param dueOn the earliest last day by law of its pending tasks, null where there is none
 */
public record CaseRow(
        UUID id,
        String number,
        String kind,
        String title,
        Party applicant,
        @Nullable CaseOutcome outcome,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate dueOn) {}
