package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.ApplicantKind;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Starter;
import org.jspecify.annotations.Nullable;

/** Whether a case may be opened at all. */
record OpeningCheck(
        Law law,
        Opening opening,
        Map<PartyRole, List<Party>> parties,
        @Nullable Case against,
        Setting setting) {

    Optional<Refusal> refusal() {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        this::wrongStarter, this::wrongDates, this::wrongParent, this::missingEvidence)
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<Refusal> wrongStarter() {
        boolean may = law.procedure().starters().stream().anyMatch(this::isStarter);
        return may
                ? Optional.empty()
                : Optional.of(Refusal.of(isUnproved() ? CaseProblem.APPLICANT_UNPROVED : CaseProblem.NOT_A_STARTER)
                        .at("applicant")
                        .under(law.procedure().starters().stream()
                                .map(Starter::article)
                                .findFirst()
                                .orElseGet(law::article)));
    }

    /** Whether it is only the proof of what they are that an applicant from society lacks, or that has run out. */
    private boolean isUnproved() {
        return opening.applicant() instanceof Party.OfSociety
                && opening.facts().getOrDefault(Fact.APPLICANT, Set.of()).isEmpty()
                && law.procedure().starters().stream().anyMatch(starter -> isOfSociety(starter.role()));
    }

    private boolean isStarter(Starter starter) {
        return switch (opening.applicant()) {
            case Party.OfSociety _ -> isOfSociety(starter.role()) && isOfKind(starter.kinds());
            case Party.OfGovernment body ->
                starter.role() == PartyRole.DEPARTMENT || plays(body, Roles.bodyOf(starter.role()));
        };
    }

    /** Whether the part can be played by somebody from society. */
    static boolean isOfSociety(PartyRole role) {
        return role == PartyRole.PUBLIC
                || role == PartyRole.DATA_SUBJECT
                || role == PartyRole.LICENSEE
                || role == PartyRole.APPLICANT;
    }

    /** Whether nobody but society plays the part. */
    static boolean isOfSocietyOnly(PartyRole role) {
        return isOfSociety(role) && role != PartyRole.APPLICANT;
    }

    private boolean isOfKind(Set<ApplicantKind> kinds) {
        Set<String> words = kinds.stream().map(ApplicantKind::word).collect(Collectors.toSet());
        return words.isEmpty()
                || opening.facts().getOrDefault(Fact.APPLICANT, Set.of()).stream()
                        .anyMatch(words::contains);
    }

    private boolean plays(Party body, PartyRole role) {
        return parties.getOrDefault(role, List.of()).contains(body)
                || setting.bodies().inRole(role).contains(body);
    }

    private Optional<Refusal> wrongDates() {
        Received received = opening.received();
        if (received != null && received.on().isAfter(setting.today())) {
            return Optional.of(Refusal.of(CaseProblem.RECEIVED_LATER).at("received.on"));
        }
        Optional<Refusal> period = wrongPeriod();
        if (period.isPresent()) {
            return period;
        }
        return opening.circumstanceOn() == null && law.procedure().countsFrom(StartEvent.Kind.CIRCUMSTANCE)
                ? Optional.of(Refusal.of(CaseProblem.CIRCUMSTANCE_MISSING)
                        .at("circumstanceOn")
                        .under(law.article()))
                : Optional.empty();
    }

    /** Whoever orders something to be done within a period of their choice has to choose it. */
    private Optional<Refusal> wrongPeriod() {
        boolean isSetByApplicant = law.procedure().steps().getFirst().clock() instanceof Clock.SetInCase set
                && opening.applicant() instanceof Party.OfGovernment body
                && plays(body, Roles.bodyOf(set.by()));
        LocalDate day = opening.period();
        return isSetByApplicant && (day == null || day.isBefore(setting.today()))
                ? Optional.of(
                        Refusal.of(CaseProblem.PERIOD_MISSING).at("period").under(law.article()))
                : Optional.empty();
    }

    /** A reply that was given before this platform was there can be reviewed too. */
    private Optional<Refusal> wrongParent() {
        if (opening.kind() != ProcedureKind.REVIEW || against == null) {
            return Optional.empty();
        }
        return against.remedies().stream().anyMatch(this::leadsHere)
                ? Optional.empty()
                : Optional.of(Refusal.of(CaseProblem.NO_REMEDY)
                        .at("parent")
                        .under(against.law().article()));
    }

    private boolean leadsHere(Remedy remedy) {
        return remedy instanceof Remedy.Appeal appeal
                && appeal.kind() == opening.kind()
                && against != null
                && (against.parties()
                                .getOrDefault(Roles.bodyOf(appeal.who()), List.of())
                                .contains(opening.applicant())
                        || against.applicant().equals(opening.applicant()));
    }

    private Optional<Refusal> missingEvidence() {
        List<Evidence> missing = law.apply().stream()
                .filter(evidence -> evidence.only().stream().allMatch(condition -> condition.holds(opening.facts())))
                .filter(evidence -> !isThere(evidence))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Proceeding.evidenceMissing(CaseProblem.EVIDENCE_MISSING, missing, Map.of()));
    }

    private boolean isThere(Evidence evidence) {
        String stated = opening.statements().getOrDefault(evidence.id(), "");
        return switch (evidence.form()) {
            case STATEMENT, PROVISION -> !stated.isBlank();
            // A document that was filed in a procedure of its own is at hand as well.
            case DOCUMENT, RECORD ->
                setting.records().contains(evidence.id()) || opening.documents().contains(evidence.id());
            case SIGNATURE -> true;
        };
    }
}
