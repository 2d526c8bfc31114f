package org.gongshu.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.UsageRecordRule.Retention;
import org.jspecify.annotations.Nullable;

/**
 * A kind of case whose end is a record: what was filed, found or ordered, by whom, about what, and until when it counts.
 * What has to be stated for it is the regulation's.
 */
final class RecordingKind implements CaseKind {

    /** The evidence word by which somebody states until when a record counts. */
    static final String VALID_UNTIL = "valid-until";

    static final Set<Effect> RECORDING = Set.of(
            Effect.RECORD_FILING,
            Effect.RECORD_REPORT,
            Effect.RECORD_ORDER,
            Effect.RECORD_EVALUATION,
            Effect.RECORD_CONSENT,
            Effect.RECORD_SETTLEMENT,
            Effect.RECORD_SELECTION,
            Effect.PASS_GATE);

    private final ProcedureKind kind;
    private final CaseForm form;
    private final Set<Checkpoint> gates;
    private final Preparation preparation;
    private final FiledRecords records;
    private final Regulations regulations;

    /** What a kind knows about its cases before they are opened. */
    interface Preparation {

        /** Nothing more than what the form tells. */
        Preparation NONE = new Preparation() {};

        default Outcome<Opening> completed(Actor by, Opening opening) {
            return Outcome.done(opening);
        }

        default Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
            return usual;
        }

        /** Effects of this kind alone that are put on record. */
        default Set<Effect> recorded() {
            return Set.of();
        }

        /** Effects of this kind alone that {@link #carryOut} carries out. */
        default Set<Effect> more() {
            return Set.of();
        }

        /** Does what a record alone does not do, in the deciding transaction. */
        default Outcome<List<Effected>> carryOut(Effect effect, Conclusion conclusion) {
            return Outcome.done(List.of());
        }

        default Outcome<List<Effected>> undo(Conclusion conclusion) {
            return Outcome.done(List.of());
        }
    }

    RecordingKind(
            ProcedureKind kind, CaseForm form, Set<Checkpoint> gates, FiledRecords records, Regulations regulations) {
        this(kind, form, gates, Preparation.NONE, records, regulations);
    }

    RecordingKind(
            ProcedureKind kind,
            CaseForm form,
            Set<Checkpoint> gates,
            Preparation preparation,
            FiledRecords records,
            Regulations regulations) {
        this.kind = kind;
        this.form = form;
        this.gates = Set.copyOf(gates);
        this.preparation = preparation;
        this.records = records;
        this.regulations = regulations;
    }

    @Override
    public ProcedureKind kind() {
        return kind;
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(form);
    }

    @Override
    public Set<Effect> effects() {
        Set<Effect> effects = new HashSet<>(RECORDING);
        effects.addAll(preparation.recorded());
        effects.addAll(preparation.more());
        return effects;
    }

    @Override
    public Set<Checkpoint> gates() {
        return gates;
    }

    /** A department that the case is about answers for itself: it is told, put right, inspected. */
    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(CaseKind.super.parties(opening));
        List<Party> respondents = opening.subjects().stream()
                .map(Subject::owner)
                .filter(Objects::nonNull)
                .distinct()
                .map(Party::of)
                .toList();
        if (!respondents.isEmpty()) {
            parties.put(PartyRole.RESPONDENT, respondents);
        }
        return preparation.parties(parties, opening);
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        String until = opening.statements().get(VALID_UNTIL);
        if (until == null || dayOf(until).isPresent()) {
            return preparation.completed(by, opening);
        }
        String field = "statements." + VALID_UNTIL;
        return Outcome.refused(
                Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", field)).at(field));
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>(recorded(conclusion));
        for (Effect effect : conclusion.effects().stream().sorted().toList()) {
            switch (preparation.carryOut(effect, conclusion)) {
                case Outcome.Done<List<Effected>>(List<Effected> more) -> done.addAll(more);
                case Outcome.Refused<List<Effected>> refused -> {
                    return refused;
                }
            }
        }
        return Outcome.done(done);
    }

    /** Files what has to be on record of the conclusion, and leaves its other effects to others. */
    List<Effected> recorded(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        conclusion.effects().stream()
                .filter(effect ->
                        RECORDING.contains(effect) || preparation.recorded().contains(effect))
                .sorted(Comparator.naturalOrder())
                .forEach(effect -> {
                    FiledRecord filed = record(conclusion, effect);
                    records.file(filed);
                    done.add(new Effected(effect, "filed-record", filed.id(), filed.title()));
                });
        return done;
    }

    private FiledRecord record(Conclusion conclusion, Effect effect) {
        List<FiledRecord.About> about = conclusion.subjects().stream()
                .filter(SubjectState::isGiven)
                .map(SubjectState::subject)
                .map(subject -> new FiledRecord.About(subject.type(), subject.reference(), subject.title()))
                .toList();
        return new FiledRecord(
                Ids.at(conclusion.at().toEpochMilli()),
                conclusion.region(),
                kind,
                effect,
                topic(conclusion),
                conclusion.applicant(),
                conclusion.title(),
                about,
                conclusion.statements(),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at(),
                conclusion.on(),
                validUntil(conclusion),
                null);
    }

    private static @Nullable String topic(Conclusion conclusion) {
        return Stream.of(Fact.FILING, Fact.REPORT)
                .flatMap(fact -> conclusion.facts().getOrDefault(fact, Set.of()).stream())
                .findFirst()
                .orElse(null);
    }

    /** What was stated, or else as long as the gate of this name says. */
    private @Nullable LocalDate validUntil(Conclusion conclusion) {
        String stated = conclusion.statements().get(VALID_UNTIL);
        return stated != null
                ? dayOf(stated).orElse(null)
                : regulations
                        .profile(conclusion.region(), conclusion.on())
                        .flatMap(this::validity)
                        .map(validity -> end(conclusion.on(), validity))
                        .orElse(null);
    }

    private Optional<Retention> validity(LayeredProfile profile) {
        return profile.layers().stream()
                .flatMap(regulation -> regulation.gates().stream())
                .filter(gate -> gate.id().equals(kind.word()))
                .map(Gate::validity)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static LocalDate end(LocalDate from, Retention validity) {
        return switch (validity.unit()) {
            case DAYS -> from.plusDays(validity.amount());
            case MONTHS -> from.plusMonths(validity.amount());
            case YEARS -> from.plusYears(validity.amount());
        };
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return preparation.undo(conclusion).map(more -> {
            List<Effected> undone = new ArrayList<>(more);
            records.withdraw(conclusion.caseId(), conclusion.at())
                    .forEach(filed ->
                            undone.add(new Effected(filed.effect(), "filed-record", filed.id(), filed.title())));
            return undone;
        });
    }
}
