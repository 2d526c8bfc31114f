package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever does something in a case, from the seats their post gives them.
 *
 * @param name as shown in the timeline
 * @param deputation where they act for an absent person ("B for A"), or null
 */
public record Acting(
        UUID person, String name, Set<Seat> seats, @Nullable Deputation deputation) {

    public Acting {
        seats = Set.copyOf(seats);
    }

    /** For whom somebody acts, and on which days, both included. */
    public record Deputation(
            UUID absent,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** Somebody acting for themselves. */
    public static Acting of(UUID person, String name, Set<Seat> seats) {
        return new Acting(person, name, seats, null);
    }

    /** The seat an application is filed from: the desk where there is one. */
    Seat filingSeat(Party applicant) {
        Seat desk = Seat.desk(applicant);
        return seats.contains(desk) || !seats.contains(Seat.head(applicant)) ? desk : Seat.head(applicant);
    }

    boolean speaksFor(Party party) {
        return seats.stream().anyMatch(seat -> seat.party().equals(party));
    }
}
