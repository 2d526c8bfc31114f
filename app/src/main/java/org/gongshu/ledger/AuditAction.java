package org.gongshu.ledger;

/**
 * Something that is worth recording, of a closed list: each room has one enum of them. The code never changes its
 * meaning, since entries outlive the program; its name for people stands in {@code messages/*.json} under
 * {@code actions}.
 */
public interface AuditAction {

    /** Dotted and lower case, beginning with the room, and in the past tense: {@code catalog.entry-submitted}. */
    String code();
}
