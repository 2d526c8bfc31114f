package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.gongshu.regulation.StartEvent;
import org.jspecify.annotations.Nullable;

/**
 * The legal days from which clocks of a case can run.
 *
 * @param period the last day of a period set in the case (限期), or null
 * @param done the day on which each step was last done
 */
public record Dates(
        LocalDate application,
        @Nullable LocalDate receipt,
        @Nullable LocalDate acceptance,
        @Nullable LocalDate decision,
        @Nullable LocalDate circumstance,
        @Nullable LocalDate period,
        Map<String, LocalDate> done) {

    public Dates {
        done = Map.copyOf(done);
    }

    static Dates appliedOn(LocalDate day, @Nullable LocalDate circumstance) {
        return new Dates(day, null, null, null, circumstance, null, Map.of());
    }

    /** The day of the event; null while it has not happened. */
    @Nullable
    LocalDate of(StartEvent event, LocalDate arrival) {
        return switch (event) {
            case StartEvent.StepDone(String step) -> done.get(step);
            case StartEvent.Event(StartEvent.Kind kind) ->
                switch (kind) {
                    case APPLICATION -> application;
                    case RECEIPT -> receipt == null ? arrival : receipt;
                    case ARRIVAL -> arrival;
                    case ACCEPTANCE -> acceptance;
                    case DECISION -> decision;
                    case CIRCUMSTANCE -> circumstance;
                };
        };
    }

    Dates receivedOn(LocalDate day) {
        return receipt != null ? this : new Dates(application, day, acceptance, decision, circumstance, period, done);
    }

    Dates acceptedOn(LocalDate day) {
        return new Dates(application, receipt, day, decision, circumstance, period, done);
    }

    Dates decidedOn(LocalDate day) {
        return new Dates(application, receipt, acceptance, day, circumstance, period, done);
    }

    Dates periodUntil(@Nullable LocalDate day) {
        return day == null ? this : new Dates(application, receipt, acceptance, decision, circumstance, day, done);
    }

    Dates doneOn(String step, LocalDate day) {
        Map<String, LocalDate> more = new TreeMap<>(done);
        more.put(step, day);
        return new Dates(application, receipt, acceptance, decision, circumstance, period, more);
    }
}
