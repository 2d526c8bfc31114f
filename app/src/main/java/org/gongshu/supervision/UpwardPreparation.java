package org.gongshu.supervision;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Regions;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;

/** What is passed up is seen by the authority above, where that is served by the platform too. */
record UpwardPreparation(Regions regions, Departments departments, Clock clock) implements RecordingKind.Preparation {

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        return Outcome.done(opening.fact(Fact.LEVEL, "across"));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(usual);
        List<Party> above = regions.listAncestors(opening.region()).stream()
                .map(region ->
                        departments.listOfKind(region.id(), DepartmentKind.AUTHORITY, LegalTime.dayOf(clock.instant())))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Department::id)
                .map(Party::of)
                .toList();
        if (!above.isEmpty()) {
            parties.put(PartyRole.UPPER_AUTHORITY, above);
        }
        return parties;
    }

    /** That it was passed up is a record like the others. */
    @Override
    public Set<Effect> recorded() {
        return Set.of(Effect.FORWARD);
    }
}
