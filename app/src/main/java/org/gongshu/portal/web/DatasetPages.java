package org.gongshu.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.opening.Datasets;
import org.gongshu.opening.OpenDataset;
import org.gongshu.opening.OpenField;
import org.gongshu.opening.OpenTotals;
import org.gongshu.opening.OpenUse;
import org.gongshu.organization.Access;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page, the search and the page of a dataset. */
@Controller
@Access(anyone = true)
class DatasetPages {

    private static final int NEWEST = 6;
    private static final int LISTED = 20;
    private static final int PREVIEWED = 20;

    private final Datasets datasets;
    private final OpenTotals totals;
    private final Pages pages;
    private final Settings settings;

    DatasetPages(Datasets datasets, OpenTotals totals, Pages pages, Settings settings) {
        this.datasets = datasets;
        this.totals = totals;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/")
    ResponseEntity<String> home(@RequestParam(required = false) @Nullable String lang) {
        Page<OpenDataset> newest = found(datasets.search(null, null, NEWEST));
        return pages.page(
                "home.jte",
                Pages.locale(lang),
                Map.of("newest", newest.items(), "totals", totals.totals(), "other", Pages.other("/", lang)));
    }

    @GetMapping("/datasets")
    ResponseEntity<String> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String lang) {
        String query = Objects.requireNonNullElse(q, "").strip();
        Page<OpenDataset> found = found(datasets.search(query.isEmpty() ? null : query, cursor, LISTED));
        String self = "/datasets?q=" + encoded(query);
        return pages.page(
                "datasets.jte",
                Pages.locale(lang),
                Map.of(
                        "found",
                        found.items(),
                        "total",
                        found.total(),
                        "query",
                        query,
                        "first",
                        cursor == null ? "" : self,
                        "next",
                        found.next() == null ? "" : self + "&cursor=" + encoded(found.next()),
                        "other",
                        Pages.other(self, lang)));
    }

    @GetMapping("/datasets/{slug}")
    ResponseEntity<String> dataset(@PathVariable String slug, @RequestParam(required = false) @Nullable String lang) {
        Locale locale = Pages.locale(lang);
        return switch (datasets.get(slug)) {
            case Outcome.Refused<OpenDataset>(Refusal refusal) ->
                pages.page(HttpStatus.valueOf(refusal.code().status()), "nothing.jte", locale, Map.of());
            case Outcome.Done<OpenDataset>(OpenDataset dataset) -> dataset(dataset, locale, lang);
        };
    }

    private ResponseEntity<String> dataset(OpenDataset dataset, Locale locale, @Nullable String lang) {
        datasets.count(dataset, OpenUse.Kind.PAGE);
        Page<Map<String, @Nullable String>> preview = dataset.about().needsApplication()
                ? new Page<>(List.of(), null, 0, true)
                : found(datasets.rows(dataset, Map.of(), null, PREVIEWED));
        return pages.page(
                "dataset.jte",
                locale,
                Map.of(
                        "dataset", dataset,
                        "preview", cells(dataset, preview.items()),
                        "address", settings.publicUrl().toString(),
                        "other", Pages.other("/datasets/" + dataset.slug(), lang)));
    }

    private static List<List<String>> cells(OpenDataset dataset, List<Map<String, @Nullable String>> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows) {
            cells.add(dataset.about().fields().stream()
                    .map(OpenField::column)
                    .map(column -> Objects.requireNonNullElse(row.get(column), ""))
                    .toList());
        }
        return cells;
    }

    /** A stale or foreign cursor shows the first page: a reader did not type it. */
    private <T> Page<T> found(Outcome<Page<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Page<T>>(Page<T> page) -> page;
            case Outcome.Refused<Page<T>> _ -> new Page<>(List.of(), null, 0, true);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
