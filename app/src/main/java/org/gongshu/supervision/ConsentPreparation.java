package org.gongshu.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.Applicants;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;

/** Whose consent it is: the applicant's from society, or that of the person whom a department asks. */
record ConsentPreparation(Applicants applicants) implements RecordingKind.Preparation {

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        return switch (opening.applicant()) {
            case Party.OfGovernment _ ->
                asked(opening).isEmpty()
                        ? Outcome.refused(Refusal.of(
                                        CaseProblem.SUBJECT_COUNT,
                                        Map.of("type", ApplicantSource.TYPE, "fewest", 1, "most", 1))
                                .at("about"))
                        : Outcome.done(opening.fact(Fact.APPLICANT, "department"));
            case Party.OfSociety(UUID id) -> Outcome.done(kinds(applicants.getApplicant(id), opening));
        };
    }

    private static Opening kinds(Applicant applicant, Opening opening) {
        Opening told = opening;
        for (String word : words(applicant)) {
            told = told.fact(Fact.APPLICANT, word);
        }
        return told;
    }

    private static Set<String> words(Applicant applicant) {
        return switch (applicant.kind()) {
            case NATURAL_PERSON -> Set.of("natural-person");
            case DOMESTIC_ENTERPRISE -> Set.of("legal-person", "enterprise", "domestic-enterprise");
            case OTHER_ENTERPRISE -> Set.of("legal-person", "enterprise");
            case UNIVERSITY -> Set.of("legal-person", "university");
            case RESEARCH_INSTITUTE -> Set.of("legal-person", "research-institute");
            case SOCIAL_ORGANIZATION -> Set.of("legal-person");
            case OTHER_ORGANIZATION -> Set.of("other-organization");
        };
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(usual);
        parties.put(
                PartyRole.DATA_SUBJECT,
                opening.applicant() instanceof Party.OfSociety ? List.of(opening.applicant()) : asked(opening));
        return parties;
    }

    private static List<Party> asked(Opening opening) {
        return opening.subjects().stream()
                .filter(subject -> subject.type().equals(ApplicantSource.TYPE))
                .map(Subject::reference)
                .map(Party::ofSociety)
                .toList();
    }
}
