package org.gongshu.regulation.mutation;

import java.util.Map;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.mutation.Mutant.Kind;

/** Changes how long a step may take, in which days, and from when. */
record ClockMutants(Notebook notes, Procedure procedure) {

    /** What the applicant registers, or the platform does, is done in the moment of applying, so that nothing runs. */
    void of(Step step, String key) {
        if (step.act() == Act.REGISTER || step.by() instanceof Actors.Automatic) {
            return;
        }
        String at = key + ".clock";
        switch (step.clock()) {
            case Clock.Term term -> term(term, step, at + ".term");
            case Clock.Immediate(ArticleRef article) ->
                notes.changes(Kind.LENGTH, at, "immediate", "unspecified", article);
            case Clock.Promptly(ArticleRef article) ->
                notes.changes(Kind.LENGTH, at, "promptly", "unspecified", article);
            case Clock.SetInCase set -> {
                notes.changes(Kind.LENGTH, at, "set-in-case", "unspecified", set.article());
            }
            case Clock.AsAgreed(ArticleRef article) ->
                notes.changes(Kind.LENGTH, at, "as-agreed", "unspecified", article);
            case Clock.Unspecified() -> {}
        }
    }

    private void term(Clock.Term term, Step step, String at) {
        ArticleRef article = term.article();
        notes.changes(Kind.LENGTH, at + ".amount", "" + term.amount(), term.amount() + 1, article);
        unit(term.unit(), at + ".unit", article);
        notes.changes(Kind.START, at + ".from", shown(term.from()), Map.of("event", other(term.from(), step)), article);
        Clock.Extension extension = term.extension();
        if (extension != null) {
            extension(extension, at + ".extension");
        }
    }

    private void unit(PeriodUnit unit, String at, ArticleRef article) {
        PeriodUnit other = unit == PeriodUnit.DAYS ? PeriodUnit.WORKING_DAYS : PeriodUnit.DAYS;
        notes.changes(Kind.UNIT, at, unit.word(), other.word(), article);
    }

    private void extension(Clock.Extension extension, String at) {
        ArticleRef article = extension.article();
        notes.changes(Kind.LENGTH, at, "" + extension.amount(), "none", article);
        notes.changes(Kind.LENGTH, at + ".amount", "" + extension.amount(), extension.amount() + 1, article);
        unit(extension.unit(), at + ".unit", article);
        String consent = DeciderMutants.other(extension.consent()).word();
        notes.changes(Kind.DECIDER, at + ".consent", extension.consent().word(), consent, article);
        for (int i = 0; i < extension.tell().size(); i++) {
            PartyRole told = extension.tell().get(i);
            notes.removes(Kind.DECIDER, at + ".tell[" + i + "]", told.word(), article);
        }
    }

    private static String shown(StartEvent event) {
        return switch (event) {
            case StartEvent.StepDone(String step) -> step;
            case StartEvent.Event(StartEvent.Kind kind) -> kind.word();
        };
    }

    /** The start that is most easily taken for this one and yet falls on another day. */
    private String other(StartEvent event, Step step) {
        boolean first = procedure.steps().getFirst().id().equals(step.id());
        StartEvent.Kind other = switch (event) {
            case StartEvent.StepDone _ -> StartEvent.Kind.APPLICATION;
            case StartEvent.Event of -> other(of.kind(), first);
        };
        return other.word();
    }

    /** In a first step, receipt and application are one day; so they are where whoever receives was applied to. */
    private StartEvent.Kind other(StartEvent.Kind kind, boolean first) {
        boolean receiverFirst = procedure.steps().getFirst().by().named().contains(procedure.receiver());
        return switch (kind) {
            case APPLICATION -> first ? StartEvent.Kind.CIRCUMSTANCE : StartEvent.Kind.ARRIVAL;
            case RECEIPT -> {
                StartEvent.Kind later = receiverFirst ? StartEvent.Kind.ARRIVAL : StartEvent.Kind.APPLICATION;
                yield first ? StartEvent.Kind.CIRCUMSTANCE : later;
            }
            case ARRIVAL -> first ? StartEvent.Kind.CIRCUMSTANCE : StartEvent.Kind.APPLICATION;
            case ACCEPTANCE, DECISION, CIRCUMSTANCE -> StartEvent.Kind.APPLICATION;
        };
    }
}
