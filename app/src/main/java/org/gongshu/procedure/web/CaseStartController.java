package org.gongshu.procedure.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.CaseForms;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.CaseStarts;
import org.gongshu.procedure.DraftFile;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where cases are started that have no page of their own: what can be started, files that come along, the start. */
@RestController
class CaseStartController {

    private final CaseForms forms;
    private final CaseStarts starts;
    private final DraftFiles drafts;
    private final CaseViews views;
    private final Answers answers;

    CaseStartController(CaseForms forms, CaseStarts starts, DraftFiles drafts, CaseViews views, Answers answers) {
        this.forms = forms;
        this.starts = starts;
        this.drafts = drafts;
        this.views = views;
        this.answers = answers;
    }

    /** What the actor can start by the law of today; somebody from society names the region. */
    @GetMapping("/api/case-forms")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> listForms(Actor by, @RequestParam(required = false) @Nullable UUID region) {
        return answers.ok(regionOf(by, region)
                .map(there ->
                        forms.listOffers(by, there).stream().map(FormView::of).toList()));
    }

    private static Outcome<UUID> regionOf(Actor by, @Nullable UUID region) {
        return switch (by) {
            case Actor.Official official
            when region == null || region.equals(official.region()) -> Outcome.done(official.region());
            case Actor.Applicant applicant
            when region != null && applicant.regions().contains(region) -> Outcome.done(region);
            case Actor.Applicant _ when region == null -> missing("region");
            case Actor _ -> Outcome.refused(PlatformProblem.NOT_FOUND);
        };
    }

    /** Keeps a file for a case that is about to be started; unused it is forgotten after a week. */
    @PostMapping(path = "/api/draft-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> keep(
            Actor by, @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable LocalDate dated)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            Outcome<DraftFile> kept = drafts.keep(
                    by,
                    new DraftFiles.Brought(
                            DocumentController.nameOf(file), DocumentController.typeOf(file), dated, bytes));
            return answers.created(kept, draft -> "/api/draft-files/" + draft.id());
        }
    }

    /** A case as a request tells it. */
    record StartForm(
            @Nullable String kind,
            @Nullable UUID region,
            @Nullable String title,
            @Nullable List<CaseStart.Reference> about,
            @Nullable Map<String, Set<String>> facts,
            @Nullable Map<String, String> statements,
            @Nullable List<CaseStart.Attached> files,
            @Nullable UUID onBehalfOf,
            CaseStart.@Nullable AtWindow received,
            @Nullable LocalDate circumstanceOn,
            @Nullable LocalDate period,
            @Nullable UUID against) {

        Outcome<CaseStart> start() {
            return kind == null
                    ? missing("kind")
                    : Words.read(ProcedureKind.class, "kind", kind)
                            .then(which -> factsRead().map(told -> start(which, told)));
        }

        private CaseStart start(ProcedureKind which, Map<Fact, Set<String>> told) {
            return new CaseStart(
                    which,
                    region,
                    title,
                    Objects.requireNonNullElse(about, List.of()),
                    told,
                    Objects.requireNonNullElse(statements, Map.of()),
                    Objects.requireNonNullElse(files, List.of()),
                    onBehalfOf,
                    received,
                    circumstanceOn,
                    period,
                    against);
        }

        private Outcome<Map<Fact, Set<String>>> factsRead() {
            Map<Fact, Set<String>> told = new EnumMap<>(Fact.class);
            for (Map.Entry<String, Set<String>> each : Objects.requireNonNullElse(facts, Map.<String, Set<String>>of())
                    .entrySet()) {
                switch (Words.read(Fact.class, "facts", each.getKey())) {
                    case Outcome.Done<Fact>(Fact fact) -> told.put(fact, Set.copyOf(each.getValue()));
                    case Outcome.Refused<Fact>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
            return Outcome.done(told);
        }
    }

    /** 201 with the case in short; it may be concluded already, where the law asks for nothing more. */
    @PostMapping("/api/cases")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> start(Actor by, @RequestBody StartForm form) {
        return answers.created(
                form.start().then(asked -> starts.start(by, asked)).map(views::brief),
                brief -> "/api/cases/" + brief.id());
    }

    private static <T> Outcome<T> missing(String field) {
        return Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", field))
                .at(field));
    }
}
