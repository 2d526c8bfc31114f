package org.gongshu.procedure.rehearsal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.ApplicantKind;
import org.gongshu.regulation.BasisRule;
import org.gongshu.regulation.CatalogRules;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.FieldRule;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.PurposeLimit;
import org.gongshu.regulation.WithoutBasis;
import org.gongshu.regulation.scenario.Given;

/** A kind of case as a scenario needs it: parties and entries are the scenario's, rules of the catalog the regulation's. */
public final class ScenarioKind implements CaseKind {

    private final RehearsedKind rehearsed;
    private final LayeredProfile profile;
    private final Cast cast;

    private ScenarioKind(ProcedureKind kind, LayeredProfile profile, Cast cast) {
        this.rehearsed = new RehearsedKind(kind);
        this.profile = profile;
        this.cast = cast;
    }

    /** One of every kind there is. */
    public static List<CaseKind> all(LayeredProfile profile, Cast cast) {
        return Arrays.stream(ProcedureKind.values())
                .<CaseKind>map(kind -> new ScenarioKind(kind, profile, cast))
                .toList();
    }

    @Override
    public ProcedureKind kind() {
        return rehearsed.kind();
    }

    @Override
    public Set<Effect> effects() {
        return rehearsed.effects();
    }

    @Override
    public Set<Checkpoint> gates() {
        return rehearsed.gates();
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        Map<PartyRole, List<Party>> parties = new EnumMap<>(PartyRole.class);
        parties.putAll(rehearsed.parties(opening));
        parties.merge(
                PartyRole.PROVIDER,
                cast.inRole(PartyRole.PROVIDER),
                (owners, given) -> owners.isEmpty() ? given : owners);
        boolean byProvider = parties.getOrDefault(PartyRole.PROVIDER, List.of()).contains(opening.applicant());
        if (byProvider || opening.applicant() instanceof Party.OfSociety) {
            parties.put(PartyRole.USER_DEPARTMENT, cast.inRole(PartyRole.USER_DEPARTMENT));
        }
        List<Party> society = opening.applicant() instanceof Party.OfSociety
                ? List.of(opening.applicant())
                : List.of(cast.somebodyOfSociety());
        parties.put(PartyRole.DATA_SUBJECT, society);
        parties.put(PartyRole.PUBLIC, society);
        parties.put(PartyRole.LICENSEE, society);
        cast.givenRoles().stream()
                .filter(role -> role != PartyRole.PROVIDER && role != PartyRole.USER_DEPARTMENT)
                .forEach(role -> parties.put(role, cast.inRole(role)));
        parties.putIfAbsent(PartyRole.RESPONDENT, parties.getOrDefault(PartyRole.PROVIDER, List.of()));
        return parties;
    }

    @Override
    public Set<String> recordsHeld(Opening opening, Set<String> wanted) {
        return wanted.stream().filter(opening.statements()::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        List<Given.Entry> entries = opening.subjects().stream()
                .map(subject -> cast.entry(subject.reference()))
                .toList();
        return wrongBasis(entries)
                .or(() -> missingField(entries))
                .or(() -> sharedData(opening))
                .or(() -> wrongPurpose(opening));
    }

    /** A restriction of sharing or of opening without the basis that the text wants is no restriction. */
    private Optional<Refusal> wrongBasis(List<Given.Entry> entries) {
        boolean entering = kind() == ProcedureKind.CATALOG_ENTRY || kind() == ProcedureKind.TOPIC_CATALOG;
        return entries.stream()
                .filter(_ -> entering)
                .flatMap(entry -> Stream.concat(sharing(entry).stream(), opening(entry).stream()))
                .findFirst();
    }

    private Optional<Refusal> sharing(Given.Entry entry) {
        return Optional.ofNullable(entry.sharingType())
                .flatMap(profile::findSharingType)
                .map(LayeredProfile.Resolved::rule)
                .filter(rule -> isBlocked(rule.basis(), entry))
                .map(rule -> basisMissing().under(rule.article()));
    }

    private Optional<Refusal> opening(Given.Entry entry) {
        return Optional.ofNullable(entry.openingType())
                .flatMap(profile::findOpeningType)
                .map(LayeredProfile.Resolved::rule)
                .filter(rule -> isBlocked(rule.basis(), entry))
                .map(rule -> basisMissing().under(rule.article()));
    }

    private static Refusal basisMissing() {
        return Refusal.of(CaseProblem.BASIS_MISSING).at("basis");
    }

    private static boolean isBlocked(BasisRule rule, Given.Entry entry) {
        return rule.required()
                && rule.absent() == WithoutBasis.BLOCKED
                && (entry.basis() == null || !rule.accepts(entry.basis()));
    }

    private Optional<Refusal> missingField(List<Given.Entry> entries) {
        Set<String> lacking =
                entries.stream().flatMap(entry -> entry.lacking().stream()).collect(Collectors.toSet());
        return profile.fields().stream()
                .filter(rule -> lacking.contains(rule.field()))
                .findFirst()
                .map((FieldRule rule) -> Refusal.of(CaseProblem.EVIDENCE_MISSING)
                        .at(rule.field())
                        .under(rule.article()));
    }

    /** What a department was given by sharing is not its own to open, where the text says so. */
    private Optional<Refusal> sharedData(Opening opening) {
        boolean shared = kind() == ProcedureKind.OPENING_PUBLICATION
                && opening.facts().getOrDefault(Fact.ORIGIN, Set.of()).contains("by-sharing");
        return profile.layers().stream()
                .map(text -> text.catalog().sharedDataInOpening())
                .filter(rule -> shared && rule.permission() == CatalogRules.Permission.FORBIDDEN)
                .findFirst()
                .map(rule -> Refusal.of(CaseProblem.NOT_A_STARTER)
                        .at("items")
                        .under(Objects.requireNonNull(rule.article())));
    }

    private Optional<Refusal> wrongPurpose(Opening opening) {
        Set<String> applicants = opening.facts().getOrDefault(Fact.APPLICANT, Set.of());
        Set<String> purposes = opening.facts().getOrDefault(Fact.PURPOSE, Set.of());
        List<PurposeLimit> limits = profile.layers().stream()
                .flatMap(text -> text.purposeLimits().stream())
                .toList();
        for (PurposeLimit limit : limits) {
            boolean limited =
                    limit.applicants().stream().map(ApplicantKind::word).anyMatch(applicants::contains);
            boolean within = limit.purposes().stream().anyMatch(purpose -> purposes.contains(purpose.word()));
            if (limited && !purposes.isEmpty() && !within) {
                return Optional.of(
                        Refusal.of(CaseProblem.NOT_A_STARTER).at("purpose").under(limit.article()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        return rehearsed.effect(conclusion);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(List.of(new Effected(Effect.REPLACE_REPLY, "rehearsal", Ids.next(), "undone")));
    }
}
