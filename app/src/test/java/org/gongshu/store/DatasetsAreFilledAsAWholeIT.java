package org.gongshu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DatasetsAreFilledAsAWholeIT {

    private static final Layout CODES = new Layout(
            List.of(Column.of("code", ColumnType.TEXT), Column.of("name", ColumnType.TEXT)),
            List.of("code"),
            List.of());

    @Autowired
    private DatasetStore store;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    private final UUID region = Ids.next();
    private final UUID entry = Ids.next();

    @Test
    void everyTypeComesBackAsItWentIn() {
        Layout layout = new Layout(
                List.of(
                        Column.of("t", ColumnType.TEXT),
                        Column.of("i", ColumnType.INTEGER),
                        new Column("n", ColumnType.DECIMAL, 12, 5),
                        Column.of("r", ColumnType.REAL),
                        Column.of("b", ColumnType.TRUTH),
                        Column.of("d", ColumnType.DATE),
                        Column.of("ts", ColumnType.TIMESTAMP)),
                List.of(),
                List.of("t"));
        Generation generation = ready(fill(layout, writer -> {
            writer.text("鼓楼𬭊\\a\tb\"\n");
            writer.integer(-5);
            writer.decimal("-1234567.00890");
            writer.real(0.1);
            writer.truth(true);
            writer.date((int) LocalDate.of(1899, 12, 31).toEpochDay());
            writer.timestamp(
                    LocalDateTime.of(2024, 2, 29, 23, 59, 59).toEpochSecond(java.time.ZoneOffset.UTC) * 1_000_000
                            + 123_456);
            writer.endRow(2, "t:length");
            for (int i = 0; i < 7; i++) {
                writer.absent();
            }
            writer.endRow(3, null);
        }));
        List<Object[]> rows = rows(
                generation, Selection.of(List.of("t", "i", "n", "r", "b", "d", "ts", "_line", "_marks", "_disputed")));
        assertThat(rows.getFirst())
                .containsExactly(
                        "鼓楼𬭊\\a\tb\"\n",
                        -5L,
                        new BigDecimal("-1234567.00890"),
                        0.1,
                        true,
                        Date.valueOf(LocalDate.of(1899, 12, 31)),
                        Timestamp.valueOf(LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000)),
                        2L,
                        "t:length",
                        false);
        assertThat(rows.getLast()).containsExactly(null, null, null, null, null, null, null, 3L, null, false);
        assertThat(generation.rows()).isEqualTo(2);
    }

    @Test
    void decimalsOfEveryShapeSurvive() {
        List<String> shapes = List.of(
                "0",
                "-0",
                "1",
                "10000",
                "0.1",
                "0.0001",
                "00012.50",
                "123456789012345678.90",
                "-99999.99999",
                "4000.04");
        Layout layout = new Layout(List.of(Column.of("n", ColumnType.DECIMAL)), List.of(), List.of());
        Generation generation = ready(fill(layout, writer -> {
            for (int i = 0; i < shapes.size(); i++) {
                writer.decimal(shapes.get(i));
                writer.endRow(i, null);
            }
        }));
        assertThat(rows(generation, Selection.of(List.of("n"))))
                .extracting(row -> ((BigDecimal) row[0]))
                .containsExactlyElementsOf(shapes.stream().map(BigDecimal::new).toList());
    }

    @Test
    void pagesFollowOneAnotherByKey() {
        Generation generation = ready(fill(CODES, writer -> {
            for (int i = 0; i < 25; i++) {
                writer.text("%03d".formatted((i * 7) % 25));
                writer.text("名" + i);
                writer.endRow(i + 2, null);
            }
        }));
        List<String> seen = new ArrayList<>();
        Selection page = Selection.of(List.of("code")).atMost(10);
        for (List<Object[]> rows = rows(generation, page); !rows.isEmpty(); rows = rows(generation, page)) {
            rows.forEach(row -> seen.add((String) row[0]));
            page = page.after(List.of(seen.getLast()));
        }
        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(rows(generation, Selection.of(List.of("code")).where(RowFilter.equal("code", "007' OR '1'='1"))))
                .isEmpty();
        assertThat(rows(
                        generation,
                        Selection.of(List.of("code"))
                                .where(new RowFilter("code", RowFilter.Comparison.BEGINS_WITH, List.of("01")))))
                .hasSize(10);
    }

    @Test
    void repeatedKeysStoreNothingAndAreNamedByLine() {
        RowSource twice = writer -> {
            for (int i = 0; i < 6; i++) {
                writer.text("k" + i % 4);
                writer.text("x");
                writer.endRow(i + 2, null);
            }
        };
        Filled filled = database.write(Scope.of(region), () -> {
            Filled outcome = store.fill(plan(CODES, Filled.OnRepeatedKey.STORE_NOTHING), twice);
            assertThat(outcome).isInstanceOf(Filled.Repeated.class);
            return outcome;
        });
        assertThat(filled).isEqualTo(new Filled.Repeated(2, List.of(new Filled.Pair(6, 2), new Filled.Pair(7, 3))));
        Filled kept =
                database.write(Scope.of(region), () -> store.fill(plan(CODES, Filled.OnRepeatedKey.KEEP_FIRST), twice));
        assertThat(ready(kept).rows()).isEqualTo(4);
        assertThat(((Filled.Ready) kept).droppedLines()).containsExactlyInAnyOrder(6L, 7L);
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing() {
        assertThatThrownBy(() -> fill(CODES, writer -> {
                    for (int i = 0; i < 100_000; i++) {
                        writer.text("k" + i);
                        writer.text("x".repeat(50));
                        writer.endRow(i + 2, null);
                    }
                    throw new IOException("the file ends here");
                }))
                .hasRootCauseMessage("the file ends here");
        assertThat(datasets.list(Scope.of(region), entry)).isEmpty();
    }

    @Test
    void theNewGenerationTakesOverAndTheFormerIsKept() {
        Generation first = ready(fill(CODES, writer -> row(writer, "a", 2)));
        database.write(Scope.of(region), () -> store.makeCurrent(first.id()));
        datasets.moved(entry);
        assertThat(datasets.findCurrent(Scope.of(region), entry).orElseThrow().id())
                .isEqualTo(first.id());
        assertThat(datasets.findCurrent(Scope.of(Ids.next()), entry)).isEmpty();
        Generation second = ready(fill(CODES, writer -> row(writer, "b", 2)));
        assertThat(second.number()).isEqualTo(first.number() + 1);
        database.write(Scope.of(region), () -> store.makeCurrent(second.id()));
        datasets.moved(entry);
        assertThat(datasets.findCurrent(Scope.of(region), entry).orElseThrow().id())
                .isEqualTo(second.id());
        assertThat(datasets.find(Scope.of(region), first.id()).orElseThrow().state())
                .isEqualTo(Generation.State.FORMER);
        assertThat(rows(first, Selection.of(List.of("code")))).hasSize(1);
    }

    @Test
    void aNameFullOfQuotesIsOnlyAName() {
        String odd = "a\"; DROP TABLE generation; --";
        Layout layout = new Layout(List.of(Column.of(odd, ColumnType.TEXT)), List.of(odd), List.of());
        Generation generation = ready(fill(layout, writer -> {
            writer.text("x");
            writer.endRow(2, null);
        }));
        assertThat(rows(generation, Selection.of(List.of(odd)))).hasSize(1);
    }

    @Test
    void whoReadsCannotWrite() {
        Generation generation = ready(fill(CODES, writer -> row(writer, "a", 2)));
        String table = "dataset.g_" + generation.id().toString().replace("-", "");
        assertThatThrownBy(() -> database.write(Scope.of(region), () -> {
                    jdbc.sql("SET LOCAL ROLE gongshu_reader").update();
                    return jdbc.sql("DELETE FROM " + table).update();
                }))
                .hasStackTraceContaining("permission denied");
    }

    private Filled.OnRepeatedKey nothing() {
        return Filled.OnRepeatedKey.STORE_NOTHING;
    }

    private DatasetStore.Plan plan(Layout layout, Filled.OnRepeatedKey onRepeatedKey) {
        return DatasetStore.Plan.whole(region, entry, Ids.next(), layout, onRepeatedKey);
    }

    private Filled fill(Layout layout, RowSource source) {
        return database.write(Scope.of(region), () -> store.fill(plan(layout, nothing()), source));
    }

    private static Generation ready(Filled filled) {
        return ((Filled.Ready) filled).generation();
    }

    private static void row(RowWriter writer, String code, long line) {
        writer.text(code);
        writer.text("x");
        writer.endRow(line, null);
    }

    private List<Object[]> rows(Generation generation, Selection selection) {
        List<Object[]> rows = new ArrayList<>();
        store.read(generation, selection, rows::add);
        return rows;
    }
}
