package org.gongshu.procedure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.procedure.CaseDocument;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Timeline;
import org.gongshu.procedure.Withheld;
import org.gongshu.regulation.Text;
import org.jspecify.annotations.Nullable;

/**
 * A case as its parties see it, with what the signed-in person can do now.
 *
 * @param outcome null while it is open
 * @param mine tasks of the signed-in person's seat, each with its choices
 * @param retractable whether the signed-in person may take it back
 */
record CaseView(
        UUID id,
        String number,
        UUID region,
        int version,
        String kind,
        String title,
        @Nullable String outcome,
        Law law,
        Names.Named applicant,
        Map<String, List<Names.Named>> parties,
        Map<String, String> statements,
        Instant openedAt,
        LocalDate appliedOn,
        @Nullable Instant closedAt,
        List<SubjectView> subjects,
        List<Open> waitsFor,
        List<Mine> mine,
        List<Line> timeline,
        List<Timeline.Result> results,
        List<CaseDocument> documents,
        List<Way> remedies,
        List<Timeline.Child> children,
        @Nullable UUID parent,
        boolean retractable) {

    /** A case in a list. */
    record Row(
            UUID id,
            String number,
            String kind,
            String title,
            Names.Named applicant,
            @Nullable String outcome,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable LocalDate dueOn) {}

    /** What an act answers: where the case stands now. */
    record Brief(
            UUID id, String number, int version, @Nullable String outcome, List<String> steps) {}

    /** The procedure the case runs under, with our gist of its article. */
    record Law(
            String regulation,
            Text title,
            @Nullable Text remark,
            String hash,
            String procedure,
            Text procedureTitle,
            String article,
            @Nullable Text gist) {}

    record SubjectView(
            UUID id,
            String type,
            UUID reference,
            String title,
            @Nullable String outcome,
            Extent asked,
            Extent granted,
            List<Withheld> withheld,
            Grounds grounds,
            Map<String, Object> snapshot) {}

    /** A last day by one of several texts that bind; {@code rules} for the one that counts. */
    record DueBy(
            String regulation,
            @Nullable String article,
            @Nullable LocalDate dueOn,
            boolean rules) {}

    /**
     * Whom the case waits for; {@code dueBy} only where several texts set a clock.
     *
     * @param workingDaysLeft after today; negative when overdue, null where the law names no day
     */
    record Open(
            UUID task,
            String step,
            Text stepTitle,
            String act,
            String state,
            Names.Named who,
            boolean head,
            @Nullable LocalDate dueOn,
            List<DueBy> dueBy,
            boolean overdue,
            @Nullable Integer workingDaysLeft) {}

    /**
     * A task that the signed-in person can do, and what it asks for.
     *
     * @param refusal what a refusal must carry: {@code nothing}, {@code reason}, {@code basis}, {@code reason-or-basis}
     * @param refusalRegulation the text that asks for it, which may be another than the case runs by
     * @param levels accepted levels of a basis
     * @param missing evidence that is not there yet
     * @param extension by how much the period can still be extended; null where it cannot
     */
    record Mine(
            UUID task,
            String step,
            Text stepTitle,
            String act,
            String article,
            @Nullable Text gist,
            List<String> outcomes,
            String refusal,
            List<String> levels,
            @Nullable String refusalRegulation,
            @Nullable String refusalArticle,
            List<Wanted> missing,
            @Nullable Longer extension,
            List<UUID> subjects) {}

    record Wanted(String id, Text label, String form, String article) {}

    record Longer(int amount, String unit, String consent, String regulation, String article) {}

    /** A line of the timeline; {@code deputyFor} is the name of the absent person acted for. */
    record Line(
            UUID id,
            String act,
            @Nullable String step,
            @Nullable Text stepTitle,
            Instant at,
            @Nullable String by,
            @Nullable String deputyFor,
            Names.@Nullable Named seat,
            @Nullable String outcome,
            Grounds grounds,
            List<String> missing,
            String remark,
            List<String> notes,
            @Nullable String article,
            @Nullable UUID receipt) {}

    /** Where somebody can go who is not satisfied: {@code way} is a kind of case, or a way outside the platform. */
    record Way(String way, boolean here, String article) {}
}
