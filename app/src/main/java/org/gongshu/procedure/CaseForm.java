package org.gongshu.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.regulation.Fact;

/**
 * What a kind of case asks for when it is started by the general form. What must be stated and brought along is the
 * procedure's; what the case can be about, and which facts only the applicant knows, is the kind's.
 *
 * @param about the things it can be about, by type
 * @param asks the facts that the applicant tells; all others are known to the platform
 * @param against whether it is directed against a case that has ended
 */
public record CaseForm(List<Slot> about, Set<Fact> asks, Against against) {

    public CaseForm {
        about = List.copyOf(about);
        asks = Set.copyOf(asks);
    }

    /** How many things of one type the case is about. */
    public record Slot(String type, int fewest, int most) {}

    /** Whether the case is directed against another one. */
    public enum Against {
        NOTHING,
        MAYBE_A_CASE,
        A_CASE
    }

    /** About nothing that the platform keeps. */
    public static CaseForm plain(Fact... asks) {
        return new CaseForm(List.of(), Set.of(asks), Against.NOTHING);
    }

    /** About one or more things of a type. */
    public static CaseForm about(String type, int most, Fact... asks) {
        return new CaseForm(List.of(new Slot(type, 1, most)), Set.of(asks), Against.NOTHING);
    }

    /** About things of another type as well, which may be left out where {@code fewest} is 0. */
    public CaseForm and(String type, int fewest, int most) {
        List<Slot> slots = new ArrayList<>(about);
        slots.add(new Slot(type, fewest, most));
        return new CaseForm(slots, asks, against);
    }

    public CaseForm against(Against what) {
        return new CaseForm(about, asks, what);
    }

    Optional<Slot> findSlot(String type) {
        return about.stream().filter(slot -> slot.type().equals(type)).findFirst();
    }
}
