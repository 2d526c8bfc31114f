package org.gongshu.regulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Companion.Standing;
import org.gongshu.regulation.LayeredProfile.Resolved;
import org.gongshu.regulation.Precedence.Aspect;

/**
 * How a local and a national text go together where both speak. The national text says for itself ({@code precedence})
 * where who decides is its own to say, which basis suffices, and where a shorter way of the city stands; everywhere else
 * the city's course is kept and what the national text asks for is added to it.
 */
final class Layering {

    /** Roles in which the applicant's own side acts. */
    private static final Set<PartyRole> OWN_SIDE =
            EnumSet.of(PartyRole.APPLICANT, PartyRole.USER_DEPARTMENT, PartyRole.DEPARTMENT);

    private static final Set<PartyRole> SOCIETY =
            EnumSet.of(PartyRole.PUBLIC, PartyRole.DATA_SUBJECT, PartyRole.LICENSEE, PartyRole.APPLICANT);

    private Layering() {}

    /** A text that does not let this applicant start does not speak of the case. */
    static Course course(Resolved<Procedure> local, Resolved<Procedure> national, Map<Fact, Set<String>> facts) {
        boolean here = admits(local.rule(), facts);
        boolean above = admits(national.rule(), facts);
        return here == above ? course(local, national) : Course.alone(here ? local : national);
    }

    private static boolean admits(Procedure procedure, Map<Fact, Set<String>> facts) {
        Set<String> applicant = facts.getOrDefault(Fact.APPLICANT, Set.of());
        return applicant.isEmpty()
                || (applicant.contains("department") ? startsFromGovernment(procedure) : startsFromSociety(procedure));
    }

    /** Whether somebody could start both. */
    static boolean shareStarters(Procedure one, Procedure other) {
        return (startsFromSociety(one) && startsFromSociety(other))
                || (startsFromGovernment(one) && startsFromGovernment(other));
    }

    private static boolean startsFromSociety(Procedure procedure) {
        return procedure.starters().stream().anyMatch(starter -> SOCIETY.contains(starter.role()));
    }

    private static boolean startsFromGovernment(Procedure procedure) {
        return procedure.starters().stream()
                .anyMatch(starter -> starter.role() == PartyRole.APPLICANT || !SOCIETY.contains(starter.role()));
    }

    static Course course(Resolved<Procedure> local, Resolved<Procedure> national) {
        ProcedureKind kind = local.rule().kind();
        Optional<ArticleRef> shorter = article(national.from(), Aspect.SHORTER_STANDS, kind);
        if (shorter.isPresent() && isDirect(local.rule()) && !isDirect(national.rule())) {
            return new Course(local, List.of(companion(national, Standing.YIELDS, shorter.get())));
        }
        Optional<ArticleRef> decider = article(national.from(), Aspect.DECIDER, kind);
        if (decider.isEmpty()) {
            return new Course(local, List.of(new Companion(national.rule(), national.from(), Standing.BINDS, null)));
        }
        return new Course(
                national,
                List.of(
                        othersDecide(local.rule(), national.rule())
                                ? companion(local, Standing.DISPLACED, decider.get())
                                : new Companion(local.rule(), local.from(), Standing.BINDS, null)));
    }

    private static Companion companion(Resolved<Procedure> rule, Standing standing, ArticleRef article) {
        return new Companion(rule.rule(), rule.from(), standing, article);
    }

    /** The article by which {@code national} takes this aspect of the kind upon itself. */
    static Optional<ArticleRef> article(Regulation national, Aspect aspect, ProcedureKind kind) {
        return national.precedence().stream()
                .filter(rule -> rule.aspect() == aspect && rule.kinds().contains(kind))
                .map(Precedence::article)
                .findFirst();
    }

    /** Whether nobody but the applicant's own side has anything to do. */
    private static boolean isDirect(Procedure procedure) {
        return procedure.steps().stream()
                .allMatch(step -> step.by() instanceof Actors.Automatic
                        || OWN_SIDE.containsAll(step.by().named()));
    }

    /** Whether both name who decides, and not the same; a text that names nobody contradicts nobody. */
    static boolean othersDecide(Procedure local, Procedure national) {
        Set<PartyRole> here = deciders(local);
        return !here.isEmpty() && !here.equals(deciders(national));
    }

    static Set<PartyRole> deciders(Procedure procedure) {
        return procedure.steps().stream()
                .filter(step -> step.act() == Act.DECIDE)
                .flatMap(step -> step.by().named().stream())
                .map(PartyRole::body)
                .collect(Collectors.toSet());
    }

    /**
     * A sharing type under both: the city's words and way of access; where the national text says which basis suffices and
     * wants one, its levels, and its visibility, since it wants the basis seen; and all that either wants listed.
     */
    static Optional<Resolved<SharingTypeRule>> sharingType(
            Resolved<SharingTypeRule> local, Resolved<SharingTypeRule> national) {
        SharingTypeRule city = local.rule();
        SharingTypeRule state = national.rule();
        boolean decides = state.basis().required()
                && article(national.from(), Aspect.BASIS, ProcedureKind.CATALOG_ENTRY)
                        .isPresent();
        List<String> listed = java.util.stream.Stream.concat(city.listed().stream(), state.listed().stream())
                .distinct()
                .toList();
        SharingTypeRule together = new SharingTypeRule(
                city.type(),
                city.label(),
                decides ? state.article() : city.article(),
                city.access(),
                decides ? state.basis() : city.basis(),
                decides || city.visibility() == Visibility.UNSPECIFIED ? state.visibility() : city.visibility(),
                listed);
        return Optional.of(new Resolved<>(together, decides ? national.from() : local.from()));
    }

    /** The fields of a catalog entry that any of the layers wants, each once, the nearest first. */
    static List<FieldRule> fields(List<Regulation> layers) {
        Map<String, FieldRule> fields = new java.util.LinkedHashMap<>();
        layers.forEach(
                regulation -> regulation.catalog().fields().forEach(field -> fields.putIfAbsent(field.field(), field)));
        return List.copyOf(fields.values());
    }
}
