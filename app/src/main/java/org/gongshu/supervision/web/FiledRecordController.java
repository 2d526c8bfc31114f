package org.gongshu.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.supervision.FiledRecord;
import org.gongshu.supervision.FiledRecordSearch;
import org.gongshu.supervision.FiledRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of what was filed, reported, assessed, ordered and evaluated. */
@RestController
@RequestMapping("/api/supervision/records")
class FiledRecordController {

    private final FiledRecords records;
    private final Departments departments;
    private final Applicants applicants;
    private final Answers answers;

    FiledRecordController(FiledRecords records, Departments departments, Applicants applicants, Answers answers) {
        this.records = records;
        this.departments = departments;
        this.applicants = applicants;
        this.answers = answers;
    }

    @GetMapping
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR})
    ResponseEntity<?> list(
            Actor.Official by,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> kindOf(kind)
                        .then(which ->
                                records.list(by, new FiledRecordSearch(which.orElse(null), topic, about), paging)))
                .map(page -> page.map(filed -> view(by, filed))));
    }

    /** The kinds of which the official sees a record, in the order of the kinds. */
    @GetMapping("/kinds")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR})
    List<String> kinds(Actor.Official by) {
        return records.listKinds(by).stream().map(ProcedureKind::word).toList();
    }

    private static Outcome<Optional<ProcedureKind>> kindOf(@Nullable String word) {
        if (word == null) {
            return Outcome.done(Optional.empty());
        }
        return Arrays.stream(ProcedureKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .map(kind -> Outcome.done(Optional.of(kind)))
                .orElseGet(() -> Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "kind"))
                        .at("kind")));
    }

    @GetMapping("/{id}")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR})
    ResponseEntity<?> one(Actor.Official by, @PathVariable UUID id) {
        return records.find(by, id)
                .<ResponseEntity<?>>map(filed -> ResponseEntity.ok(view(by, filed)))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    private FiledRecordView view(Actor.Official by, FiledRecord filed) {
        String who = switch (filed.by()) {
            case Party.OfGovernment(UUID id) ->
                departments
                        .findDepartment(by.scope(), id)
                        .map(found -> found.name())
                        .orElse("");
            case Party.OfSociety(UUID id) ->
                applicants.findApplicant(id).map(found -> found.name()).orElse("");
        };
        return FiledRecordView.of(filed, who);
    }
}
