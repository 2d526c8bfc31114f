package org.gongshu.procedure;

import java.util.Optional;
import java.util.UUID;
import org.gongshu.organization.Actor;

/** Where a room finds the things that cases can be about. One bean per type, in the room that keeps them. */
public interface SubjectSource {

    /** What the references name: {@code catalog-entry}, {@code dataset}, {@code grant}. */
    String type();

    /**
     * The thing as a subject, as it is now; empty where it is not there for the actor, be it hidden, another region's or
     * unknown. Runs in the caller's transaction.
     */
    Optional<Subject> find(Actor by, UUID region, UUID reference);
}
