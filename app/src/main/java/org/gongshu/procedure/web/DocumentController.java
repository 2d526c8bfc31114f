package org.gongshu.procedure.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.CaseDocument;
import org.gongshu.procedure.CaseDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a case; their bytes go out as they came in, always as a download. */
@RestController
@RequestMapping("/api/cases/{id}/documents")
class DocumentController {

    private static final int LONGEST_NAME = 200;

    private final CaseDocuments documents;
    private final Answers answers;

    DocumentController(CaseDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    ResponseEntity<?> list(Actor by, @PathVariable UUID id) {
        return answers.ok(found(documents.listDocuments(by, id)));
    }

    record Filed(UUID documentId, String digest, long size) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
    ResponseEntity<?> file(
            Actor by,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam String evidence,
            @RequestParam(required = false) @Nullable LocalDate dated)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            Outcome<Filed> outcome = documents
                    .file(by, id, new CaseDocuments.Brought(evidence, nameOf(file), typeOf(file), dated, bytes))
                    .map(document -> new Filed(document.id(), document.digest(), document.size()));
            return answers.created(outcome, filed -> "/api/cases/" + id + "/documents/" + filed.documentId());
        }
    }

    static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename() == null
                ? ""
                : file.getOriginalFilename().strip();
        String shown = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return shown.length() > LONGEST_NAME ? shown.substring(shown.length() - LONGEST_NAME) : shown;
    }

    static String typeOf(MultipartFile file) {
        return file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
    }

    @GetMapping("/{document}")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR, Role.APPLICANT})
    ResponseEntity<?> download(Actor by, @PathVariable UUID id, @PathVariable UUID document) {
        Optional<CaseDocument> wanted = documents.listDocuments(by, id).orElse(List.of()).stream()
                .filter(each -> each.id().equals(document))
                .findFirst();
        return answers.answer(found(wanted), this::bytes);
    }

    private ResponseEntity<?> bytes(CaseDocument document) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, "\"" + document.digest() + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(document.size())
                .body(new FileSystemResource(documents.bytesOf(document)));
    }

    private static <T> Outcome<T> found(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
    }
}
