package org.gongshu.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.collection.Load;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.Loads;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Problem;
import org.gongshu.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Delivering data for an entry and following what becomes of it. */
@RestController
@RequestMapping("/api")
@Access({Role.STEWARD, Role.HEAD})
class LoadController {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** What is answered to an upload. */
    record Taken(UUID loadId) {}

    record Commitment(@Nullable String reason) {}

    private final Loads loads;
    private final FindingsFile findingsFile;
    private final Answers answers;

    LoadController(Loads loads, FindingsFile findingsFile, Answers answers) {
        this.loads = loads;
        this.findingsFile = findingsFile;
        this.answers = answers;
    }

    @PostMapping(path = "/catalog/entries/{id}/loads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Role.STEWARD)
    ResponseEntity<?> submit(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "FULL") LoadKind kind,
            @RequestPart MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return answers.answer(
                    loads.submit(official, id, kind, name, content),
                    load -> ResponseEntity.accepted()
                            .location(URI.create("/api/loads/" + load.id()))
                            .body(new Taken(load.id())));
        }
    }

    @GetMapping("/catalog/entries/{id}/loads")
    ResponseEntity<?> list(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit).then(paging -> loads.list(official, id, paging)));
    }

    @GetMapping("/catalog/entries/{id}/change-permits")
    ResponseEntity<?> permits(Actor.Official official, @PathVariable UUID id) {
        return loads.permits(official, id)
                .<ResponseEntity<?>>map(permits -> ResponseEntity.ok(new Page<>(permits, null, permits.size(), true)))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @GetMapping("/loads/{id}")
    ResponseEntity<?> load(Actor.Official official, @PathVariable UUID id) {
        return loads.find(official, id)
                .<ResponseEntity<?>>map(load -> tagged(official, load))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @GetMapping("/loads/{id}/findings")
    ResponseEntity<?> findings(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit).then(paging -> loads.findings(official, id, paging)));
    }

    @GetMapping("/loads/{id}/findings.csv")
    ResponseEntity<?> findingsFile(Actor.Official official, @PathVariable UUID id) {
        return loads.find(official, id)
                .<ResponseEntity<?>>map(load -> attachment("findings-" + id + ".csv")
                        .body(findingsFile.of(official, load, LocaleContextHolder.getLocale())))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @GetMapping("/loads/{id}/rejected.csv")
    ResponseEntity<?> rejected(Actor.Official official, @PathVariable UUID id) {
        Path rejected = loads.findRejected(official, id).orElse(null);
        return rejected == null
                ? answers.refused(PlatformProblem.NOT_FOUND)
                : attachment("rejected-" + id + ".csv").body(new FileSystemResource(rejected));
    }

    @PostMapping("/loads/{id}/commitment")
    @Access(Role.STEWARD)
    ResponseEntity<?> commit(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Commitment commitment) {
        return answers.answer(
                Versions.of(version).then(number -> loads.commit(official, id, number, commitment.reason())),
                load -> tagged(official, load));
    }

    @PostMapping("/loads/{id}/cancellation")
    @Access(Role.STEWARD)
    ResponseEntity<?> cancel(
            Actor.Official official, @PathVariable UUID id, @RequestHeader("If-Match") String version) {
        return answers.answer(
                Versions.of(version).then(number -> loads.cancel(official, id, number)),
                load -> tagged(official, load));
    }

    private ResponseEntity<?> tagged(Actor.Official official, Load load) {
        return ResponseEntity.ok()
                .eTag(Integer.toString(load.version()))
                .body(new LoadView(load, loads.counts(official, load.id()).orElse(List.of()), problemOf(load)));
    }

    private @Nullable Problem problemOf(Load load) {
        return CollectionProblem.ofCode(load.faultCode())
                .map(code -> answers.problem(Refusal.of(code, load.fault()), LocaleContextHolder.getLocale()))
                .orElse(null);
    }

    private static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }
}
