package org.gongshu.procedure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.regulation.Text;
import org.jspecify.annotations.Nullable;

/**
 * A task in the workbench.
 *
 * @param regulation the regulation of the clock that rules, or else the one that the case is under
 * @param article the article of that clock; null where every text is silent
 * @param dueOn the last day by law, null where the law names none
 * @param workingDaysLeft after today; negative when overdue, null where the law names no day
 * @param targetOn the last day of the authority's own target: internal, not law
 */
record TaskView(
        UUID id,
        UUID caseId,
        String number,
        String kind,
        String title,
        String step,
        Text stepTitle,
        String act,
        String role,
        Names.Named applicant,
        Instant openedAt,
        String regulation,
        @Nullable String article,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Integer workingDaysLeft,
        @Nullable LocalDate targetOn) {}
