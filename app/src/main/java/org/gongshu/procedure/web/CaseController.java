package org.gongshu.procedure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseLists;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Timeline;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, as their parties, the authority and auditors see them; for all others they are not there. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseLists lists;
    private final Cases cases;
    private final Timeline timeline;
    private final CaseViews views;
    private final Explanations explanations;
    private final Answers answers;

    CaseController(
            CaseLists lists,
            Cases cases,
            Timeline timeline,
            CaseViews views,
            Explanations explanations,
            Answers answers) {
        this.lists = lists;
        this.cases = cases;
        this.timeline = timeline;
        this.views = views;
        this.explanations = explanations;
        this.answers = answers;
    }

    @GetMapping
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    ResponseEntity<?> list(
            Actor by,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID reference,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> kindOf(kind)
                        .then(which -> lists.listCases(
                                by, new CaseLists.Filter(open, which.orElse(null), reference, q), paging)))
                .map(page -> page.map(row -> views.row(by, row))));
    }

    /** The kinds of which there is a case to be seen, in the order of the kinds. */
    @GetMapping("/kinds")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    List<String> kinds(Actor by) {
        return lists.listKinds(by).stream().map(ProcedureKind::word).toList();
    }

    private static Outcome<Optional<ProcedureKind>> kindOf(@Nullable String kind) {
        return kind == null
                ? Outcome.done(Optional.empty())
                : Words.read(ProcedureKind.class, "kind", kind).map(Optional::of);
    }

    @GetMapping("/{id}")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    ResponseEntity<?> one(Actor by, @PathVariable UUID id) {
        Outcome<Timeline.Told> found = found(timeline.find(by, id));
        return answers.answer(
                found,
                told -> ResponseEntity.ok()
                        .header(HttpHeaders.ETAG, "\"" + told.told().version() + "\"")
                        .body(views.detail(by, told)));
    }

    @GetMapping("/{id}/explanation")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    ResponseEntity<?> explanation(Actor by, @PathVariable UUID id) {
        return answers.ok(found(timeline.find(by, id)).map(explanations::explain));
    }

    private static <T> Outcome<T> found(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
    }

    record Reason(@Nullable String reason) {}

    @PostMapping("/{id}/retraction")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> retract(
            Actor by,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Reason request) {
        String reason = request.reason() == null ? "" : request.reason();
        return act(by, id, ifMatch, new Deed.Retract(reason));
    }

    record Urging(@Nullable String remark) {}

    @PostMapping("/{id}/urge")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> urge(Actor by, @PathVariable UUID id, @RequestBody Urging request) {
        return act(by, id, null, new Deed.Urge(request.remark() == null ? "" : request.remark()));
    }

    /** What was missing, in words; documents are filed before. */
    record Supplement(
            @Nullable Map<String, String> statements,
            @Nullable String remark) {}

    @PostMapping("/{id}/supplement")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> supplement(
            Actor by,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Supplement request) {
        return act(
                by,
                id,
                ifMatch,
                new Deed.Supplement(
                        request.statements() == null ? Map.of() : request.statements(),
                        Set.of(),
                        request.remark() == null ? "" : request.remark()));
    }

    private ResponseEntity<?> act(Actor by, UUID id, @Nullable String ifMatch, Deed deed) {
        return answer(answers, cases.act(by, id, Words.version(ifMatch), deed), views);
    }

    /** 200 with the case in short and its new version. */
    static ResponseEntity<?> answer(Answers answers, Outcome<Case> outcome, CaseViews views) {
        return answers.answer(
                outcome,
                after -> ResponseEntity.ok()
                        .header(HttpHeaders.ETAG, "\"" + after.version() + "\"")
                        .body(views.brief(after)));
    }
}
