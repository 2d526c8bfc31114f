package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whoever keeps records that procedures and gates ask for: a secrecy review that was passed, a security assessment that
 * is still valid. One bean per room that keeps some.
 */
public interface RecordKeeper {

    /** Those of {@code wanted}, by evidence word, that are held for the subjects and the applicant on that day. */
    Set<String> held(Opening opening, Set<String> wanted, LocalDate day);
}
