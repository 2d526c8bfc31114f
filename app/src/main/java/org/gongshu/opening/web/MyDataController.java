package org.gongshu.opening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.opening.OpenDatasetAbout;
import org.gongshu.opening.OpenField;
import org.gongshu.opening.OpeningProblem;
import org.gongshu.opening.PersonalCopies;
import org.gongshu.opening.PersonalCopy;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant was agreed to have, for nobody else. */
@RestController
@RequestMapping("/api/my-data")
@Access(Role.APPLICANT)
class MyDataController {

    private final PersonalCopies copies;
    private final Answers answers;

    MyDataController(PersonalCopies copies, Answers answers) {
        this.copies = copies;
        this.answers = answers;
    }

    /**
     * A copy as its owner sees it.
     *
     * @param source and {@code obtainedOn}: what a product made from it has to name
     * @param closed why it cannot be taken now, as the code of the problem; null where it can
     */
    record Copy(
            UUID id,
            UUID dataset,
            String title,
            String source,
            LocalDate obtainedOn,
            String purpose,
            String useFor,
            @Nullable LocalDate until,
            String licence,
            String caseNumber,
            String regulation,
            String regulationTitle,
            String article,
            int edition,
            long bytes,
            String digest,
            Instant updatedAt,
            @Nullable String closed,
            List<OpenField> fields) {}

    @GetMapping
    List<Copy> list(Actor.Applicant by) {
        return copies.list(by).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor.Applicant by, @PathVariable UUID id) {
        return answers.ok(found(copies.find(by, id)).map(this::view));
    }

    private Copy view(PersonalCopy copy) {
        OpenDatasetAbout about = copy.about();
        return new Copy(
                copy.id(),
                copy.terms().listing(),
                about.title(),
                about.regionName() + about.department(),
                LegalTime.dayOf(copy.updatedAt()),
                copy.terms().purpose(),
                copy.terms().useFor(),
                copy.terms().until(),
                about.licence(),
                about.caseNumber(),
                about.regulation(),
                about.regulationTitle(),
                about.article(),
                copy.edition(),
                copy.bytes(),
                copy.digest(),
                copy.updatedAt(),
                copies.closed(copy).map(refusal -> refusal.code().code()).orElse(null),
                about.fields());
    }

    /** The file; that it is taken is on record before its first byte leaves. */
    @GetMapping("/{id}/file")
    @Nullable
    ResponseEntity<?> file(Actor.Applicant by, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        switch (copies.begin(by, id)) {
            case Outcome.Done<PersonalCopies.Taking>(PersonalCopies.Taking taking) -> {
                PersonalCopy copy = taking.copy();
                response.setContentType("text/csv; charset=utf-8; header=present");
                response.setContentLengthLong(copy.bytes());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Gongshu-Use", taking.use().toString());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + copy.about().slug() + "-" + copy.edition() + ".csv\"");
                copies.write(by, taking, response.getOutputStream());
                return null;
            }
            case Outcome.Refused<PersonalCopies.Taking>(Refusal refusal) -> {
                return answers.refused(refusal);
            }
        }
    }

    private static <T> Outcome<T> found(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(OpeningProblem.COPY_NOT_FOUND));
    }
}
