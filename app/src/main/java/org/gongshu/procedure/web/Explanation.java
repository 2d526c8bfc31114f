package org.gongshu.procedure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.regulation.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a case runs as it does, so that a reader can check every number by hand.
 *
 * @param withoutText the regulations named here whose official text nobody has loaded: the reader has our gists only
 */
record Explanation(
        UUID caseId,
        String number,
        Rule procedure,
        List<Layer> layers,
        @Nullable Rule supplement,
        List<Clocked> tasks,
        List<Reading> interpretations,
        List<String> withoutText) {

    /** A rule with its place in the law and our gist of the article; {@code article} is null where the text is silent. */
    record Rule(
            String regulation,
            Text title,
            String hash,
            @Nullable String article,
            @Nullable Text gist) {}

    /**
     * A layer of the law and what it is to the case.
     *
     * @param standing {@code runs}, {@code binds}, {@code displaced}, {@code yields}; {@code silent} where the region's own
     *     text has no such procedure
     * @param procedure null where it is silent
     * @param settledBy the article by which one of two texts gives way, or null
     */
    record Layer(
            String regulation,
            Text title,
            @Nullable Text remark,
            String standing,
            @Nullable Rule procedure,
            @Nullable Text procedureTitle,
            @Nullable Rule settledBy) {}

    /** The clock that another layer sets for a task; {@code rules} where the task is due by it. */
    record Other(
            Rule rule,
            String period,
            @Nullable String startEvent,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            boolean rules,
            boolean provisional,
            List<Day> days,
            List<String> extensions) {}

    /**
     * How the clock of a task was counted.
     *
     * @param rule null where the text is silent
     * @param period the clock in the profile's words: {@code 5 working-days}, {@code promptly}, {@code unspecified}
     * @param startEvent from which event it runs
     * @param due the day that rules: the earliest of this clock and those of the other layers
     * @param ownDue the last day by this clock alone, to which its days lead
     * @param rules whether the task is due by this clock
     * @param beside the clocks of other layers that bind as well
     * @param provisional whether a notice of holidays that is not there yet may move the due day
     * @param target working days the authority set on its own: internal, not law
     */
    record Clocked(
            UUID task,
            String step,
            Text stepTitle,
            String state,
            @Nullable Rule rule,
            String period,
            @Nullable String startEvent,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable LocalDate ownDue,
            boolean rules,
            List<Other> beside,
            boolean provisional,
            List<Day> days,
            List<Stop> stops,
            List<String> extensions,
            @Nullable String interpretation,
            @Nullable Integer target,
            @Nullable LocalDate targetOn) {}

    /** One day: {@code part} says whether and why it was counted or skipped. */
    record Day(
            LocalDate date,
            String part,
            int ordinal,
            int period,
            @Nullable String holiday) {}

    record Stop(LocalDate from, @Nullable LocalDate until) {}

    /** How an open question of the text was read. */
    record Reading(
            String id, String regulation, String article, Text question, Text answer, Text by, LocalDate since) {}
}
