package org.gongshu.opening;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Open data for everybody: to find, to look into, to take. */
@Service
public class Datasets {

    /** The most rows that one answer has. */
    public static final int MOST = 500;

    private static final int MOST_FILTERS = 5;

    private final Database database;
    private final DatasetTable table;
    private final OpenTables tables;
    private final OpenFiles files;
    private final OpenUse uses;
    private final Cursors cursors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Datasets(
            Database database,
            DatasetTable table,
            OpenTables tables,
            OpenFiles files,
            OpenUse uses,
            Cursors cursors,
            JdbcClient jdbc,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.tables = tables;
        this.files = files;
        this.uses = uses;
        this.cursors = cursors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Datasets with the text in title, gist, department or a field's name, the newest first. */
    public Outcome<Page<OpenDataset>> search(@Nullable String text, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            return Outcome.refused(Refusal.of(OpeningProblem.LIMIT_INVALID, Map.of("most", MOST))
                    .at("limit"));
        }
        String list = "datasets " + text;
        Optional<List<String>> position = cursor == null ? Optional.of(List.of()) : cursors.read(list, cursor);
        if (position.isEmpty()) {
            return Outcome.refused(Refusal.of(OpeningProblem.BAD_CURSOR).at("cursor"));
        }
        List<String> at = position.get();
        Instant before = at.isEmpty() ? null : Instant.parse(at.getFirst());
        UUID id = at.isEmpty() ? null : UUID.fromString(at.getLast());
        return database.read(everyRegion(), () -> {
            List<OpenDataset> found = table.list(text, before, id, limit + 1);
            boolean more = found.size() > limit;
            List<OpenDataset> shown = more ? found.subList(0, limit) : found;
            return Outcome.done(new Page<>(shown, more ? after(list, shown.getLast()) : null, table.count(text), true));
        });
    }

    public Optional<OpenDataset> find(String slug) {
        return database.read(everyRegion(), () -> table.find(slug));
    }

    /** The dataset, or whether there is none of that name or no longer one. */
    public Outcome<OpenDataset> get(String slug) {
        return database.read(
                everyRegion(),
                () -> table.find(slug)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                table.isWithdrawn(slug)
                                        ? OpeningProblem.DATASET_WITHDRAWN
                                        : OpeningProblem.DATASET_NOT_FOUND)));
    }

    /** As {@link #get}, where its content is for everybody. */
    public Outcome<OpenDataset> getContent(String slug) {
        return get(slug).then(dataset -> {
            OpenDatasetAbout about = dataset.about();
            return about.needsApplication()
                    ? Outcome.refused(Refusal.of(OpeningProblem.ON_APPLICATION)
                            .under(new ArticleRef(about.regulation(), about.article())))
                    : Outcome.done(dataset);
        });
    }

    /** Rows of the dataset that have all the given values, by their running number. */
    public Outcome<Page<Map<String, @Nullable String>>> rows(
            OpenDataset dataset, Map<String, String> filters, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            return Outcome.refused(Refusal.of(OpeningProblem.LIMIT_INVALID, Map.of("most", MOST))
                    .at("limit"));
        }
        String list = "rows " + dataset.about().dataset() + dataset.edition() + filters;
        Optional<Long> after = cursor == null
                ? Optional.of(0L)
                : cursors.read(list, cursor).map(values -> Long.valueOf(values.getFirst()));
        if (after.isEmpty()) {
            return Outcome.refused(Refusal.of(OpeningProblem.BAD_CURSOR).at("cursor"));
        }
        return places(dataset, filters)
                .map(places -> database.read(everyRegion(), () -> {
                    // One reader must not hold the others up with a search through millions of rows.
                    jdbc.sql("SELECT set_config('statement_timeout', '5000', true)")
                            .query()
                            .singleRow();
                    return page(
                            dataset,
                            list,
                            tables.rows(dataset, places, after.get(), limit + 1),
                            limit,
                            places.isEmpty());
                }));
    }

    /** The CSV file of the dataset. */
    public Path file(OpenDataset dataset) {
        return files.of(dataset.digest());
    }

    /** Counts a use by the hour; nobody is recorded. */
    public void count(OpenDataset dataset, OpenUse.Kind kind) {
        uses.count(dataset.about().dataset(), kind, clock.instant());
    }

    private Page<Map<String, @Nullable String>> page(
            OpenDataset dataset,
            String list,
            List<Map<String, @Nullable String>> found,
            int limit,
            boolean unfiltered) {
        boolean more = found.size() > limit;
        List<Map<String, @Nullable String>> shown = more ? found.subList(0, limit) : found;
        String next = more
                ? cursors.after(list, List.of(String.valueOf(shown.getLast().get(OpenTables.ROW_NUMBER))))
                : null;
        shown.forEach(row -> row.remove(OpenTables.ROW_NUMBER));
        return new Page<>(shown, next, unfiltered ? dataset.rows() : shown.size(), unfiltered || !more);
    }

    private static Outcome<Map<Integer, String>> places(OpenDataset dataset, Map<String, String> filters) {
        if (filters.size() > MOST_FILTERS) {
            return Outcome.refused(Refusal.of(OpeningProblem.TOO_MANY_FILTERS, Map.of("most", MOST_FILTERS)));
        }
        List<String> columns =
                dataset.about().fields().stream().map(OpenField::column).toList();
        Map<Integer, String> places = new HashMap<>();
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            int place = columns.indexOf(filter.getKey());
            if (place < 0) {
                return Outcome.refused(Refusal.of(OpeningProblem.COLUMN_UNKNOWN, Map.of("name", filter.getKey()))
                        .at(filter.getKey()));
            }
            places.put(place, filter.getValue());
        }
        return Outcome.done(places);
    }

    private String after(String list, OpenDataset last) {
        return cursors.after(
                list,
                List.of(last.updatedAt().toString(), last.about().dataset().toString()));
    }

    private Scope everyRegion() {
        return Scope.everywhere();
    }
}
