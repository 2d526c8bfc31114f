package org.gongshu.procedure.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseForms;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Condition;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.Word;

/**
 * What can be started, with what each procedure that may apply asks for.
 *
 * @param asks the facts that the applicant tells, each with the values that can be told
 * @param against {@code nothing}, {@code maybe-a-case}, {@code a-case}
 */
record FormView(
        String kind,
        List<CaseForm.Slot> about,
        Map<String, List<String>> asks,
        String against,
        List<Course> procedures) {

    /**
     * A procedure that applies where all its conditions hold.
     *
     * @param countsFromCircumstance whether the day of an event is asked for, because the law counts from it
     * @param setsPeriod whether the first step has a period that is set in each case
     */
    record Course(
            String id,
            Text title,
            String regulation,
            String article,
            String receiver,
            Map<String, List<String>> when,
            List<Asked> apply,
            List<Way> steps,
            boolean countsFromCircumstance,
            boolean setsPeriod) {}

    /** Something to be stated, brought along or chosen. */
    record Asked(String id, Text label, String form, String article, Map<String, List<String>> only) {}

    /** A step of the way, in short. */
    record Way(String id, Text title, List<String> by, String article) {}

    static FormView of(CaseForms.Offer offer) {
        Map<String, List<String>> asks = new TreeMap<>();
        for (Fact fact : offer.form().asks()) {
            asks.put(fact.word(), List.copyOf(offer.valuesOf(fact)));
        }
        return new FormView(
                offer.kind().word(),
                offer.form().about(),
                asks,
                offer.form().against().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                offer.procedures().stream().map(FormView::course).toList());
    }

    private static Course course(LayeredProfile.Resolved<Procedure> resolved) {
        Procedure procedure = resolved.rule();
        return new Course(
                procedure.id(),
                procedure.title(),
                resolved.from().id(),
                procedure.article().article(),
                procedure.receiver().word(),
                conditions(procedure.when()),
                procedure.apply().stream().map(FormView::asked).toList(),
                procedure.steps().stream()
                        .map(step -> new Way(
                                step.id(),
                                step.title(),
                                step.by().named().stream().map(Word::word).toList(),
                                step.article().article()))
                        .toList(),
                procedure.countsFrom(StartEvent.Kind.CIRCUMSTANCE),
                procedure.steps().getFirst().clock() instanceof Clock.SetInCase);
    }

    private static Asked asked(Evidence evidence) {
        return new Asked(
                evidence.id(),
                evidence.label(),
                evidence.form().word(),
                evidence.article().article(),
                conditions(evidence.only()));
    }

    private static Map<String, List<String>> conditions(List<Condition> conditions) {
        Map<String, List<String>> told = new TreeMap<>();
        conditions.forEach(condition -> told.put(
                condition.fact().word(), condition.anyOf().stream().sorted().toList()));
        return told;
    }
}
