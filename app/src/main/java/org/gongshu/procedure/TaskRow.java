package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * An open task in a list.
 *
 * @param article the article whose clock rules; null where every text is silent
 * @param dueOn the last day by law; null where the law names none
 * @param targetOn the last day of the authority's own target, which is no law
 */
public record TaskRow(
        UUID id,
        UUID caseId,
        String number,
        String kind,
        String title,
        String regulation,
        String regulationHash,
        String procedure,
        String step,
        Act act,
        PartyRole role,
        Party applicant,
        Instant openedAt,
        @Nullable ArticleRef article,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate targetOn) {}
