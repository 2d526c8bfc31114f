package org.gongshu.supervision;

import java.util.Set;
import org.gongshu.opening.Licensing;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.sharing.GrantStandings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of case that end in a record, each with what it can be about. */
@Configuration(proxyBeanMethods = false)
class SupervisionKinds {

    private static final int MANY = 200;
    private static final String ENTRY = "catalog-entry";
    private static final String DEPARTMENT = "department";
    private static final String DATASET = "dataset";
    private static final String SYSTEM = "information-system";

    private final FiledRecords records;
    private final Regulations regulations;
    private final Licensing licensing;

    SupervisionKinds(FiledRecords records, Regulations regulations, Licensing licensing) {
        this.licensing = licensing;
        this.records = records;
        this.regulations = regulations;
    }

    @Bean
    CaseKind filings() {
        return of(
                ProcedureKind.FILING,
                CaseForm.plain(Fact.FILING).and(ENTRY, 0, MANY).and(SYSTEM, 0, MANY));
    }

    @Bean
    CaseKind periodicReports() {
        return of(ProcedureKind.PERIODIC_REPORT, CaseForm.plain(Fact.REPORT));
    }

    @Bean
    CaseKind commercialLicences() {
        CaseForm form = CaseForm.plain().and(DATASET, 0, MANY);
        return new CommercialLicenceKind(
                new RecordingKind(ProcedureKind.COMMERCIAL_LICENCE, form, Set.of(), records, regulations), licensing);
    }

    @Bean
    CaseKind competitiveSelections() {
        return of(ProcedureKind.COMPETITIVE_SELECTION, CaseForm.plain().and(DATASET, 0, MANY));
    }

    /** Misuse of what is open, or by a department of what it was granted. */
    @Bean
    CaseKind misuseReports(GrantStandings standings) {
        CaseForm form =
                CaseForm.plain().and(DATASET, 0, 1).and(DEPARTMENT, 0, 1).and(MisusePreparation.GRANT, 0, MANY);
        return new RecordingKind(
                ProcedureKind.MISUSE_REPORT, form, Set.of(), new MisusePreparation(standings), records, regulations);
    }

    @Bean
    CaseKind incidents() {
        return of(ProcedureKind.INCIDENT, CaseForm.plain().and(ENTRY, 0, MANY).and(SYSTEM, 0, MANY));
    }

    @Bean
    CaseKind rectifications() {
        return of(ProcedureKind.RECTIFICATION, CaseForm.about(DEPARTMENT, 1));
    }

    @Bean
    CaseKind assessments() {
        return of(ProcedureKind.ASSESSMENT, CaseForm.plain().and(DEPARTMENT, 0, MANY));
    }

    @Bean
    CaseKind inspections() {
        return of(ProcedureKind.INSPECTION, CaseForm.about(DEPARTMENT, MANY));
    }

    @Bean
    CaseKind serviceEvaluations() {
        return of(ProcedureKind.SERVICE_EVALUATION, CaseForm.about(DEPARTMENT, 1));
    }

    @Bean
    CaseKind trainings() {
        return of(ProcedureKind.TRAINING, CaseForm.plain().and(DEPARTMENT, 0, MANY));
    }

    @Bean
    CaseKind jointCollections() {
        return of(ProcedureKind.JOINT_COLLECTION, CaseForm.plain().and(DEPARTMENT, 0, MANY));
    }

    @Bean
    CaseKind entrustedProcessings() {
        return new RecordingKind(
                ProcedureKind.ENTRUSTED_PROCESSING,
                CaseForm.plain().and(ENTRY, 0, MANY),
                Set.of(Checkpoint.CONTRACT_START),
                records,
                regulations);
    }

    @Bean
    CaseKind separatePlatforms() {
        return of(ProcedureKind.SEPARATE_PLATFORM, CaseForm.plain());
    }

    @Bean
    CaseKind feasibilities() {
        return new RecordingKind(
                ProcedureKind.PROJECT_FEASIBILITY,
                CaseForm.plain().and(ENTRY, 0, MANY),
                Set.of(Checkpoint.PROJECT_APPROVAL),
                records,
                regulations);
    }

    @Bean
    CaseKind acceptances() {
        return new RecordingKind(
                ProcedureKind.PROJECT_ACCEPTANCE,
                CaseForm.plain().and(ENTRY, 0, MANY),
                Set.of(Checkpoint.PROJECT_ACCEPTANCE),
                records,
                regulations);
    }

    @Bean
    CaseKind securityAssessments() {
        return of(ProcedureKind.SECURITY_ASSESSMENT, CaseForm.plain().and(SYSTEM, 0, 1));
    }

    @Bean
    CaseKind secrecyReviews() {
        return of(ProcedureKind.SECRECY_REVIEW, CaseForm.about(ENTRY, MANY));
    }

    @Bean
    CaseKind impactAssessments() {
        return of(ProcedureKind.IMPACT_ASSESSMENT, CaseForm.about(ENTRY, MANY));
    }

    private CaseKind of(ProcedureKind kind, CaseForm form) {
        return new RecordingKind(kind, form, Set.of(), records, regulations);
    }
}
