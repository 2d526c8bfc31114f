package org.gongshu.sharing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.RowCondition;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseStart;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.sharing.ShareApplication;
import org.gongshu.sharing.ShareApplications;
import org.gongshu.sharing.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where departments ask for each other's data. */
@RestController
class ShareApplicationController {

    /** What is wanted of one entry. */
    record WantedForm(
            @Nullable UUID entryId,
            @Nullable DeliveryMode mode,
            @Nullable Set<UUID> items,
            @Nullable List<RowCondition> rows,
            @Nullable Set<UUID> systems) {

        Outcome<Wanted> wanted(String path) {
            if (entryId == null) {
                return missing(path + ".entryId");
            }
            if (mode == null) {
                return missing(path + ".mode");
            }
            return Outcome.done(new Wanted(
                    entryId,
                    mode,
                    Objects.requireNonNullElse(items, Set.of()),
                    Objects.requireNonNullElse(rows, List.of()),
                    Objects.requireNonNullElse(systems, Set.of())));
        }
    }

    /** A paper that came to the window: the day, and the scan that its clerk has uploaded. */
    record PaperForm(@Nullable LocalDate on, @Nullable UUID scan) {

        Outcome<CaseStart.AtWindow> paper() {
            if (on == null) {
                return missing("received.on");
            }
            return scan == null ? missing("received.scan") : Outcome.done(new CaseStart.AtWindow(on, scan));
        }
    }

    /** An application as a request tells it. */
    record ApplicationForm(
            @Nullable List<WantedForm> entries,
            @Nullable Purpose purpose,
            @Nullable String scenario,
            @Nullable List<UUID> basis,
            @Nullable Boolean unattended,
            @Nullable LocalDate until,
            @Nullable LocalDate retainUntil,
            @Nullable Boolean conditionsMet,
            @Nullable PaperForm received) {

        Outcome<ShareApplication> application() {
            if (purpose == null) {
                return missing("purpose");
            }
            return wanted().then(parts -> paper().map(paper -> new ShareApplication(
                    parts,
                    purpose,
                    scenario,
                    Objects.requireNonNullElse(basis, List.of()),
                    Objects.requireNonNullElse(unattended, false),
                    until,
                    retainUntil,
                    conditionsMet,
                    paper.orElse(null))));
        }

        private Outcome<Optional<CaseStart.AtWindow>> paper() {
            return received == null
                    ? Outcome.done(Optional.empty())
                    : received.paper().map(Optional::of);
        }

        private Outcome<List<Wanted>> wanted() {
            List<Wanted> parts = new ArrayList<>();
            List<WantedForm> forms = Objects.requireNonNullElse(entries, List.of());
            for (int at = 0; at < forms.size(); at++) {
                switch (forms.get(at).wanted("entries[" + at + "]")) {
                    case Outcome.Done<Wanted>(Wanted part) -> parts.add(part);
                    case Outcome.Refused<Wanted>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
            return Outcome.done(parts);
        }
    }

    /** A case that the application became. */
    record Filed(UUID caseId, String number, boolean open) {}

    /**
     * The cases that an application became.
     *
     * @param caseId the first of them, or the only one
     */
    record Answer(UUID caseId, List<Filed> cases) {
        static Answer of(List<Case> cases) {
            List<Filed> filed = cases.stream()
                    .map(one -> new Filed(one.id(), one.number(), one.isOpen()))
                    .toList();
            return new Answer(filed.getFirst().caseId(), filed);
        }
    }

    private final ShareApplications applications;
    private final Answers answers;

    ShareApplicationController(ShareApplications applications, Answers answers) {
        this.applications = applications;
        this.answers = answers;
    }

    @PostMapping("/api/share-applications")
    @Access({Role.STEWARD, Role.HEAD})
    ResponseEntity<?> apply(Actor.Official actor, @RequestBody ApplicationForm form) {
        return answers.created(
                form.application()
                        .then(application -> applications.apply(actor, application))
                        .map(Answer::of),
                answer -> "/api/cases/" + answer.caseId());
    }

    private static <T> Outcome<T> missing(String field) {
        return Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", field))
                .at(field));
    }
}
