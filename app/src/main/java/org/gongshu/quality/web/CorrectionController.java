package org.gongshu.quality.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.CaseStart;
import org.gongshu.quality.Correction;
import org.gongshu.quality.CorrectionSearch;
import org.gongshu.quality.Corrections;
import org.gongshu.quality.Doubt;
import org.gongshu.quality.Objections;
import org.gongshu.quality.RaisedBy;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where departments doubt data that they use, and follow what becomes of it. The deciding goes on in the case. */
@RestController
@RequestMapping("/api/corrections")
class CorrectionController {

    /** In which part a department stands in the corrections it asks for. */
    enum Part {
        raiser,
        owner
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

    /** A doubt as a request tells it. */
    record DoubtForm(
            @Nullable UUID entryId,
            @Nullable Map<String, @Nullable String> key,
            @Nullable String item,
            @Nullable String doubted,
            @Nullable String proposed,
            @Nullable String reason,
            @Nullable RaisedBy raisedBy,
            @Nullable String objection,
            @Nullable PaperForm received,
            @Nullable Map<String, String> statements) {

        Outcome<Doubt> doubt() {
            if (entryId == null) {
                return missing("entryId");
            }
            if (key == null || key.isEmpty() || key.values().stream().anyMatch(Objects::isNull)) {
                return missing("key");
            }
            if (item == null) {
                return missing("item");
            }
            return paper().map(paper -> new Doubt(
                    entryId,
                    new RowKey(Map.copyOf(key)),
                    item,
                    doubted,
                    proposed,
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(raisedBy, RaisedBy.DEPARTMENT),
                    objection,
                    paper.orElse(null)));
        }

        private Outcome<Optional<CaseStart.AtWindow>> paper() {
            return received == null
                    ? Outcome.done(Optional.empty())
                    : received.paper().map(Optional::of);
        }
    }

    private final Corrections corrections;
    private final Objections objections;
    private final Departments departments;
    private final Answers answers;

    CorrectionController(Corrections corrections, Objections objections, Departments departments, Answers answers) {
        this.corrections = corrections;
        this.objections = objections;
        this.departments = departments;
        this.answers = answers;
    }

    @PostMapping
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> raise(Actor.Official actor, @RequestBody DoubtForm form) {
        return answers.created(
                form.doubt().then(doubt -> corrections.raise(actor, doubt)).map(raised -> view(actor, raised)),
                view -> "/api/corrections/" + view.id());
    }

    /** Raises the doubt of whoever objected with the owner of the data, and so ends their objection. */
    @PostMapping("/of-objection/{objection}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> forward(Actor.Official actor, @PathVariable UUID objection, @RequestBody DoubtForm form) {
        return answers.created(
                form.doubt()
                        .then(doubt -> objections.forward(
                                actor, objection, doubt, Objects.requireNonNullElse(form.statements(), Map.of())))
                        .map(raised -> view(actor, raised)),
                view -> "/api/corrections/" + view.id());
    }

    @GetMapping
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> list(
            Actor.Official actor,
            @RequestParam(required = false) @Nullable Part as,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        UUID raiser = as == Part.raiser ? actor.department() : null;
        UUID owner = as == Part.owner ? actor.department() : null;
        CorrectionSearch search = new CorrectionSearch(raiser, owner, entry, open);
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> corrections.list(actor, search, paging))
                .map(page -> page.map(correction -> view(actor, correction))));
    }

    @GetMapping("/{id}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> get(Actor.Official actor, @PathVariable UUID id) {
        return corrections
                .find(actor, id)
                .<ResponseEntity<?>>map(correction -> ResponseEntity.ok(view(actor, correction)))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    private CorrectionView view(Actor.Official actor, Correction correction) {
        return CorrectionView.of(
                correction,
                id -> departments
                        .findDepartment(actor.scope(), id)
                        .map(Department::name)
                        .orElse(null));
    }

    private static <T> Outcome<T> missing(String field) {
        return Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", field))
                .at(field));
    }
}
