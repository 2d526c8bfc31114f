package org.gongshu.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.opening.Licensing;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.UsePurpose;

/**
 * 商业利用许可: an enterprise is authorised to do business with open data. What it leaves is a record, and where the law
 * has the licence itself open the data, a copy of the datasets that it is about.
 */
final class CommercialLicenceKind implements CaseKind {

    private final RecordingKind recording;
    private final Licensing licensing;

    CommercialLicenceKind(RecordingKind recording, Licensing licensing) {
        this.recording = recording;
        this.licensing = licensing;
    }

    @Override
    public ProcedureKind kind() {
        return recording.kind();
    }

    @Override
    public Optional<CaseForm> form() {
        return recording.form();
    }

    @Override
    public Set<Effect> effects() {
        Set<Effect> effects = new TreeSet<>(RecordingKind.RECORDING);
        effects.add(Effect.GRANT_OPEN_USE);
        return Set.copyOf(effects);
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(recording.parties(opening));
        parties.put(PartyRole.LICENSEE, List.of(opening.applicant()));
        return parties;
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        Opening commercial = opening.fact(Fact.PURPOSE, UsePurpose.COMMERCIAL.word());
        return recording.completed(by, commercial.about(licensing.asked(commercial)));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return recording.eligibility(opening);
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> recorded = recording.recorded(conclusion);
        return conclusion.effects().contains(Effect.GRANT_OPEN_USE)
                ? licensing.give(conclusion).map(given -> together(recorded, given))
                : Outcome.done(recorded);
    }

    private static List<Effected> together(List<Effected> some, List<Effected> more) {
        List<Effected> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return recording.undo(conclusion).map(undone -> together(undone, licensing.endOfCase(conclusion)));
    }
}
