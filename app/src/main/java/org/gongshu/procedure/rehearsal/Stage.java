package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Opening;

/** Where cases are opened and worked on while a scenario is played. */
public interface Stage {

    /** From now on it is ten in the morning of this legal day. */
    void moveTo(LocalDate day);

    Outcome<Case> open(String person, Opening opening);

    Outcome<Case> act(String person, UUID id, Deed deed);

    /** The case as it stands; it was opened here. */
    Case read(UUID id);

    /** What was carried out when the case ended, by the words of {@code Effect}. */
    List<String> effectsOf(UUID id);

    /** Departments and applicants to whom a notice about the case was written. */
    Set<UUID> toldOf(UUID id);
}
