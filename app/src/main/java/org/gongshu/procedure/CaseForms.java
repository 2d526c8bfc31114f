package org.gongshu.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Condition;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.Starter;
import org.springframework.stereotype.Service;

/** Which cases somebody can start by the general form, as the law of the region has them today. */
@Service
public class CaseForms {

    /** Parts that somebody has by the thing the case is about, so that any department may turn out to play them. */
    private static final Set<PartyRole> BY_SUBJECT = Set.of(
            PartyRole.DEPARTMENT,
            PartyRole.APPLICANT,
            PartyRole.PROVIDER,
            PartyRole.USER_DEPARTMENT,
            PartyRole.SOURCE_DEPARTMENT,
            PartyRole.LEAD_DEPARTMENT,
            PartyRole.RESPONDENT,
            PartyRole.CONTRACTOR,
            PartyRole.ASSESSOR);

    private final Database database;
    private final Regulations regulations;
    private final CaseKinds kinds;
    private final RegionBodies bodies;
    private final Clock clock;

    CaseForms(Database database, Regulations regulations, CaseKinds kinds, RegionBodies bodies, Clock clock) {
        this.database = database;
        this.regulations = regulations;
        this.kinds = kinds;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What can be started, with every procedure that may apply; the first one whose conditions hold will. */
    public record Offer(ProcedureKind kind, CaseForm form, List<LayeredProfile.Resolved<Procedure>> procedures) {

        public Offer {
            procedures = List.copyOf(procedures);
        }

        /** The values of an asked fact for which there is a procedure; all of them where none depends on it. */
        public Set<String> valuesOf(Fact fact) {
            List<Set<String>> conditions = procedures.stream()
                    .map(procedure -> procedure.rule().when().stream()
                            .filter(condition -> condition.fact() == fact)
                            .map(Condition::anyOf)
                            .findFirst()
                            .orElse(fact.allowed()))
                    .toList();
            return conditions.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The offers to the actor in a region, by kind. */
    public List<Offer> listOffers(Actor by, UUID region) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return database.read(by.scope(), () -> {
            Optional<LayeredProfile> profile = regulations.profile(region, today);
            Bodies there = bodies.of(region, today);
            return Arrays.stream(ProcedureKind.values())
                    .flatMap(kind -> profile.stream().flatMap(law -> offer(by, kind, law, there)))
                    .sorted(Comparator.comparing(Offer::kind))
                    .toList();
        });
    }

    private Stream<Offer> offer(Actor by, ProcedureKind kind, LayeredProfile law, Bodies there) {
        Optional<CaseForm> form = kinds.find(kind).flatMap(CaseKind::form);
        List<LayeredProfile.Resolved<Procedure>> procedures = law.listProcedures(kind).stream()
                .filter(procedure ->
                        procedure.rule().starters().stream().anyMatch(starter -> mayBe(by, starter, there)))
                .toList();
        return form.filter(_ -> !procedures.isEmpty()).map(each -> new Offer(kind, each, procedures)).stream();
    }

    private static boolean mayBe(Actor by, Starter starter, Bodies there) {
        PartyRole body = Roles.bodyOf(starter.role());
        return switch (by) {
            case Actor.Official official ->
                !OpeningCheck.isOfSocietyOnly(starter.role())
                        && (BY_SUBJECT.contains(body) || there.inRole(body).contains(Party.of(official.department())));
            case Actor.Applicant _ -> OpeningCheck.isOfSociety(starter.role());
            case Actor.Newcomer _ -> false;
        };
    }
}
