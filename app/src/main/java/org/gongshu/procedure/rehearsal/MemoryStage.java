package org.gongshu.procedure.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.procedure.Acting;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.LawBook;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Received;
import org.gongshu.procedure.Setting;
import org.gongshu.procedure.Transition;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.ProcedureKind;

/** The engine with nothing behind it: what it decides is kept in memory, as the database would keep it. */
final class MemoryStage implements Stage {

    private final LawBook law;
    private final Cast cast;
    private final Map<ProcedureKind, CaseKind> kinds = new EnumMap<>(ProcedureKind.class);
    private final Map<UUID, Case> cases = new HashMap<>();
    private final Map<UUID, List<String>> effects = new HashMap<>();
    private final Map<UUID, Set<UUID>> told = new HashMap<>();
    private Instant now = Instant.EPOCH;

    MemoryStage(LawBook law, LayeredProfile profile, Cast cast) {
        this.law = law;
        this.cast = cast;
        ScenarioKind.all(profile, cast).forEach(kind -> kinds.put(kind.kind(), kind));
    }

    @Override
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant();
    }

    @Override
    public Outcome<Case> open(String person, Opening opening) {
        CaseKind kind = kindOf(opening.kind());
        Received received = opening.received();
        LocalDate today = LegalTime.dayOf(now);
        LocalDate applied = received == null || received.on().isAfter(today) ? today : received.on();
        Optional<Law> found = law.findLaw(opening.region(), applied, opening.kind(), opening.facts());
        if (found.isEmpty()) {
            return Outcome.refused(CaseProblem.NO_PROCEDURE);
        }
        Optional<Refusal> against = kind.eligibility(opening);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        String number = "%d-%06d".formatted(today.getYear(), cases.size() + 1);
        return Case.open(
                        Ids.at(now.toEpochMilli()),
                        number,
                        found.get(),
                        opening,
                        kind.parties(opening),
                        null,
                        acting(person),
                        setting(opening, found.get(), kind, applied))
                .then(transition -> keep(transition, kind));
    }

    @Override
    public Outcome<Case> act(String person, UUID id, Deed deed) {
        Case current = read(id);
        CaseKind kind = kindOf(current.law().procedure().kind());
        return current.after(
                        deed,
                        acting(person),
                        setting(
                                current.asOpening(),
                                current.law(),
                                kind,
                                current.dates().application()))
                .then(transition -> keep(transition, kind));
    }

    private Outcome<Case> keep(Transition transition, CaseKind kind) {
        Case after = transition.after();
        Conclusion conclusion = transition.conclusion();
        if (conclusion != null) {
            Outcome<Case> ended = kind.effect(conclusion).map(done -> {
                effects.computeIfAbsent(after.id(), _ -> new ArrayList<>())
                        .addAll(done.stream().map(each -> each.effect().word()).toList());
                return after;
            });
            if (ended instanceof Outcome.Refused<Case>) {
                return ended;
            }
        }
        Set<UUID> those = told.computeIfAbsent(after.id(), _ -> new HashSet<>());
        transition.notices().forEach(notice -> those.add(notice.to().party().id()));
        cases.put(after.id(), after);
        return Outcome.done(after);
    }

    private Setting setting(Opening opening, Law its, CaseKind kind, LocalDate lawOf) {
        List<Gate> gates = law.gates(opening.region(), lawOf, kind.gates(), opening.facts());
        Set<String> held = kind.recordsHeld(opening, its.recordsAskedFor(gates));
        return new Setting(now, WorkingCalendar.standard(), new CastBodies(cast), held, gates, 0, Map.of());
    }

    private Acting acting(String person) {
        Cast.Member member = cast.member(person);
        return Acting.of(member.id(), person, Set.of(member.seat()));
    }

    private CaseKind kindOf(ProcedureKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    @Override
    public Case read(UUID id) {
        return Objects.requireNonNull(cases.get(id));
    }

    @Override
    public List<String> effectsOf(UUID id) {
        return effects.getOrDefault(id, List.of());
    }

    @Override
    public Set<UUID> toldOf(UUID id) {
        return told.getOrDefault(id, Set.of());
    }
}
