package org.gongshu.procedure;

/**
 * Where a task lies: with a party, and there with whoever signs for it ({@code head}) or with its desk officers. Tasks
 * belong to seats, so they stay when a person leaves.
 */
public record Seat(Party party, boolean head) {

    static Seat desk(Party party) {
        return new Seat(party, false);
    }

    static Seat head(Party party) {
        return new Seat(party, true);
    }
}
