package org.gongshu.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.Opening;
import org.gongshu.regulation.ApplicantKind;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.OpeningTypeRule;
import org.gongshu.regulation.PurposeLimit;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/** What the law of a region says about who may have data on application, and for what. */
@Component
class Applicability {

    private final Regulations regulations;
    private final Clock clock;

    Applicability(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** What stands against the purpose: some applicants may use data for some purposes only. */
    Optional<Refusal> wrongPurpose(Opening opening) {
        Set<String> applicants = opening.facts().getOrDefault(Fact.APPLICANT, Set.of());
        Set<String> purposes = opening.facts().getOrDefault(Fact.PURPOSE, Set.of());
        return regulations.profile(opening.region(), LegalTime.dayOf(clock.instant())).stream()
                .flatMap(profile -> profile.layers().stream())
                .flatMap(regulation -> regulation.purposeLimits().stream())
                .filter(limit ->
                        limit.applicants().stream().map(ApplicantKind::word).anyMatch(applicants::contains))
                .filter(limit -> !allows(limit, purposes))
                .findFirst()
                .map(limit -> Refusal.of(OpeningProblem.PURPOSE_LIMITED)
                        .at("facts." + Fact.PURPOSE.word())
                        .under(limit.article()));
    }

    private static boolean allows(PurposeLimit limit, Set<String> purposes) {
        return !purposes.isEmpty()
                && purposes.stream()
                        .allMatch(purpose -> limit.purposes().stream()
                                .anyMatch(allowed -> allowed.word().equals(purpose)));
    }

    /** Whether the law opens such data to some kinds of applicants only, so that the kind has to stay proved. */
    boolean isForSomeOnly(UUID region, LocalDate day) {
        return regulations
                .profile(region, day)
                .flatMap(profile -> profile.findOpeningType(OpeningType.CONDITIONAL))
                .filter(found -> !found.rule().applicants().isEmpty() && leavesSomebodyOut(found.rule()))
                .isPresent();
    }

    private static boolean leavesSomebodyOut(OpeningTypeRule rule) {
        return Arrays.stream(org.gongshu.organization.ApplicantKind.values())
                .anyMatch(kind -> rule.applicants().stream().noneMatch(admitted -> admitted.takesIn(kind)));
    }
}
