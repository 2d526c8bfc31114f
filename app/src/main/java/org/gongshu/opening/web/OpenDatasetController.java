package org.gongshu.opening.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongshu.opening.Datasets;
import org.gongshu.opening.OpenUse;
import org.gongshu.organization.Access;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open data: anonymous, machine-readable, without limits of purpose. */
@RestController
@RequestMapping("/open/datasets")
@Access(anyone = true)
class OpenDatasetController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final int USUAL_LIMIT = 100;

    private final Datasets datasets;
    private final Answers answers;

    OpenDatasetController(Datasets datasets, Answers answers) {
        this.datasets = datasets;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return answers.ok(datasets.search(q, cursor, limit));
    }

    @GetMapping("/{slug}")
    ResponseEntity<?> dataset(@PathVariable String slug) {
        return answers.ok(datasets.get(slug));
    }

    /** Every parameter that is not {@code cursor} or {@code limit} names a column and the value it must have. */
    @GetMapping("/{slug}/rows")
    ResponseEntity<?> rows(@PathVariable String slug, @RequestParam Map<String, String> parameters) {
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        String cursor = filters.remove("cursor");
        Optional<Integer> limit = limitOf(filters.remove("limit"));
        return answers.ok(datasets.getContent(slug).then(dataset -> {
            datasets.count(dataset, OpenUse.Kind.ROWS);
            return datasets.rows(dataset, filters, cursor, limit.orElse(0));
        }));
    }

    @GetMapping(value = "/{slug}.csv")
    ResponseEntity<?> csv(@PathVariable String slug) {
        return answers.answer(datasets.getContent(slug), dataset -> {
            datasets.count(dataset, OpenUse.Kind.DOWNLOAD);
            return ResponseEntity.ok()
                    .contentType(CSV)
                    .eTag(dataset.digest())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(dataset.slug() + ".csv")
                                    .build()
                                    .toString())
                    .body(new FileSystemResource(datasets.file(dataset)));
        });
    }

    /** A limit that is no number is as wrong as one out of bounds. */
    private static Optional<Integer> limitOf(@Nullable String text) {
        if (text == null) {
            return Optional.of(USUAL_LIMIT);
        }
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
