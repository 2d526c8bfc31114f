package org.gongshu.delivery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantBasis;
import org.gongshu.delivery.GrantConsent;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.MaskKind;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.delivery.RowCondition;
import org.jspecify.annotations.Nullable;

/** A grant as people read it. */
record GrantView(
        UUID id,
        UUID entry,
        String entryName,
        @Nullable UUID department,
        @Nullable String departmentName,
        @Nullable UUID applicant,
        @Nullable String applicantName,
        UUID provider,
        @Nullable String providerName,
        String mode,
        List<Item> items,
        List<Condition> rows,
        Purpose purpose,
        @Nullable String scenario,
        List<GrantBasis> basis,
        Quota quota,
        boolean unattended,
        Set<UUID> systems,
        Set<UUID> persons,
        @Nullable LocalDate until,
        @Nullable LocalDate retainUntil,
        UUID caseId,
        String caseNumber,
        String regulation,
        String article,
        Grant.State state,
        @Nullable String endReason,
        Instant issuedAt,
        int version,
        List<Consent> consents) {

    record Item(UUID item, String name, @Nullable String mask) {}

    record Condition(String item, String operator, List<String> values) {

        static Condition of(RowCondition condition) {
            return new Condition(condition.item(), condition.operator().word(), condition.values());
        }
    }

    /** What was agreed beyond the grant. */
    record Consent(
            Map<String, String> statements,
            @Nullable LocalDate until,
            UUID caseId,
            String caseNumber,
            String regulation,
            String article,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {

        static Consent of(GrantConsent consent) {
            return new Consent(
                    consent.statements(),
                    consent.until(),
                    consent.caseId(),
                    consent.caseNumber(),
                    consent.article().regulation(),
                    consent.article().article(),
                    consent.givenAt(),
                    consent.withdrawnAt());
        }
    }

    /** Names by id. */
    interface Names {
        @Nullable
        String of(UUID id);
    }

    static GrantView of(Grant grant, List<GrantConsent> consents, Names names, Names applicants, Instant now) {
        GrantTerms terms = grant.terms();
        UUID department = switch (terms.audience()) {
            case Audience.OfDepartment(UUID id) -> id;
            case Audience.OfApplicant _, Audience.Public _ -> null;
        };
        UUID applicant = terms.audience() instanceof Audience.OfApplicant(UUID id) ? id : null;
        return new GrantView(
                grant.id(),
                terms.entry(),
                terms.entryName(),
                department,
                department == null ? null : names.of(department),
                applicant,
                applicant == null ? null : applicants.of(applicant),
                terms.provider(),
                names.of(terms.provider()),
                terms.mode().word(),
                terms.items().stream()
                        .map(item -> new Item(item.item(), item.name(), codeOf(item.mask())))
                        .toList(),
                terms.rows().stream().map(Condition::of).toList(),
                terms.purpose(),
                terms.scenario(),
                terms.basis(),
                terms.quota(),
                terms.unattended(),
                terms.systems(),
                terms.persons(),
                terms.until(),
                terms.retainUntil(),
                terms.caseId(),
                terms.caseNumber(),
                terms.article().regulation(),
                terms.article().article(),
                grant.stateAt(now),
                grant.endReason(),
                grant.issuedAt(),
                grant.version(),
                consents.stream().map(Consent::of).toList());
    }

    private static @Nullable String codeOf(@Nullable MaskKind mask) {
        return mask == null ? null : mask.code();
    }
}
