package org.gongshu.supervision;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Regions;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.sharing.GrantSubjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is decided about sharing and ends in a record: disputes, exchange beside the platform, consents, requests. */
@Configuration(proxyBeanMethods = false)
class SharingRecords {

    private static final int MANY = 200;
    private static final String GRANT = "grant";
    private static final String ENTRY = "catalog-entry";
    private static final String DEPARTMENT = "department";
    private static final String USER = "userDepartment";

    private final FiledRecords records;
    private final Regulations regulations;

    /** Asked only when a case is started: cases know every kind, and so cannot be there before them. */
    private final ObjectProvider<Cases> cases;

    SharingRecords(FiledRecords records, Regulations regulations, ObjectProvider<Cases> cases) {
        this.records = records;
        this.regulations = regulations;
        this.cases = cases;
    }

    @Bean
    CaseKind sharingDisputes() {
        CaseForm form = CaseForm.plain().and(GRANT, 0, 1).and(ENTRY, 0, 1).against(CaseForm.Against.MAYBE_A_CASE);
        return new RecordingKind(ProcedureKind.SHARING_DISPUTE, form, Set.of(), new Dispute(), records, regulations);
    }

    @Bean
    CaseKind offPlatformExchanges() {
        CaseForm form = CaseForm.plain().and(ENTRY, 0, MANY).and(DEPARTMENT, 0, MANY);
        return new RecordingKind(ProcedureKind.OFF_PLATFORM_EXCHANGE, form, Set.of(), records, regulations);
    }

    /** The departments named are those that hold the data and may hand it on. */
    @Bean
    CaseKind dataSubjectConsents(Applicants applicants) {
        CaseForm form = CaseForm.about(DEPARTMENT, MANY).and(ENTRY, 0, MANY).and(ApplicantSource.TYPE, 0, 1);
        return new RecordingKind(
                ProcedureKind.DATA_SUBJECT_CONSENT,
                form,
                Set.of(),
                new ConsentPreparation(applicants),
                records,
                regulations);
    }

    /** Data of another region or level is not in this catalog, so that the need is stated in words. */
    @Bean
    CaseKind crossLevelRequests(Regions regions, Departments departments, Clock clock) {
        return new RecordingKind(
                ProcedureKind.CROSS_LEVEL_REQUEST,
                CaseForm.plain(),
                Set.of(),
                new UpwardPreparation(regions, departments, clock),
                records,
                regulations);
    }

    /** Between whom it is: the provider and the user of a grant or entry, or of the application that was answered. */
    private final class Dispute implements RecordingKind.Preparation {

        @Override
        public Outcome<Opening> completed(Actor by, Opening opening) {
            Opening about = opening.subjects().isEmpty() ? ofCase(by, opening) : opening;
            return about.subjects().isEmpty()
                    ? Outcome.refused(
                            Refusal.of(CaseProblem.SUBJECT_COUNT, Map.of("type", GRANT, "fewest", 1, "most", 1))
                                    .at("about"))
                    : Outcome.done(about.fact(Fact.LEVEL, "same"));
        }

        /** What the other case was about, for whom it was asked. */
        private Opening ofCase(Actor by, Opening opening) {
            Optional<Case> other = Optional.ofNullable(opening.parent())
                    .flatMap(id -> cases.getObject().findCase(by, id));
            Opening about = opening;
            for (SubjectState state : other.map(Case::subjects).orElse(List.of())) {
                Subject subject = state.subject();
                about = about.about(Subject.whole(
                        subject.type(),
                        subject.reference(),
                        subject.title(),
                        subject.owner(),
                        Map.of(USER, other.orElseThrow().applicant().id().toString())));
            }
            return about;
        }

        @Override
        public Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
            Map<PartyRole, List<Party>> parties = new HashMap<>(GrantSubjects.parties(usual, opening));
            List<Party> providers = parties.getOrDefault(PartyRole.PROVIDER, List.of());
            if (GrantSubjects.users(opening).isEmpty() && providers.contains(opening.applicant())) {
                parties.remove(PartyRole.USER_DEPARTMENT);
            }
            return parties;
        }
    }
}
