package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.gongshu.store.RowChanges;
import org.gongshu.store.RowKey;
import org.gongshu.store.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Increments over what is there, the feed's promise, and corrected values that come back. */
@PlatformTest
class StewardDeliversWhatChangedIT {

    private static final LoadDesk.Record UNRECORDED = _ -> {};

    private static final Shape REGISTER = new Shape(
            List.of(
                    new Shape.Item("编码", "code", Shape.Kind.TEXT, 18, null, true, true, false),
                    new Shape.Item("名称", "name", Shape.Kind.TEXT, 50, null, true, false, false),
                    new Shape.Item("人数", "people", Shape.Kind.INTEGER, null, null, false, false, false)),
            List.of());

    @Autowired
    private LoadDesk desk;

    @Autowired
    private FindingTable findings;

    @Autowired
    private Database database;

    @Autowired
    private DatasetStore store;

    @Autowired
    private Datasets datasets;

    @Autowired
    private RowChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Towns towns;

    private final UUID entry = Ids.next();
    private final UUID department = Ids.next();
    private final UUID person = Ids.next();
    private UUID region = Ids.next();

    @BeforeEach
    void threeRowsAreThere() {
        region = towns.found().id();
        commit(full("编码,名称,人数\nA1,甲店,1\nA2,乙店,2\nA3,丙店,3\n"));
    }

    @Test
    void newChangedAndGoneRowsBecomeOneVersionAndTheFormerRowsAreKept() {
        Generation before = current();
        Load load = increment("_change,编码,名称,人数\n修改,A2,乙店,20\ndelete,A3,,\n,A4,丁店,4\ninsert,A1,甲店,1\n");
        assertThat(load.state()).isEqualTo(LoadState.HELD);
        assertThat(load.holds()).containsExactly("many-deleted");
        assertThat(List.of(load.rowsInserted(), load.rowsUpdated(), load.rowsDeleted()))
                .containsExactly(1L, 1L, 1L);
        assertThat(rows()).as("before it is committed").hasSize(3).contains("A2 乙店 2", "A3 丙店 3");

        done(desk.commit(scope(), department, person, load.id(), load.version(), "撤销一店", UNRECORDED));

        assertThat(rows()).containsExactly("A1 甲店 1", "A2 乙店 20", "A4 丁店 4");
        Generation after = current();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(after.rows()).isEqualTo(3);
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(jdbc.sql(
                                "SELECT code || ' ' || people || ' ' || _load || ' ' || _until FROM dataset.\"h_%s\" ORDER BY 1"
                                        .formatted(after.id().toString().replace("-", "")))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "A2 2 " + before.number() + " " + after.number(),
                        "A3 3 " + before.number() + " " + after.number());
    }

    @Test
    void aRowThatSaysNeitherIsRejectedByItsPlace() {
        Load load = increment("_change,编码,名称,人数\nmove,A1,甲店,1\n" + "upsert,A5,戊店,5\n");
        assertThat(load.faultCode()).isEqualTo(CollectionProblem.TOO_MANY_REJECTED.code());
        assertThat(findingsOf(load)).containsExactly(new Finding(2, 1, null, Reason.CHANGE_UNKNOWN, Severity.REJECT));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void aKeyTwiceInAnIncrementIsRefused() {
        Load load = increment("编码,名称,人数\nA1,甲店,9\nA1,甲店,8\n");
        assertThat(load.faultCode()).isEqualTo(CollectionProblem.KEY_REPEATED.code());
        assertThat(rows()).contains("A1 甲店 1");
    }

    @Test
    void anIncrementFitsWhatIsThereAtItsCommitOrIsRefused() {
        Load load = increment("编码,名称,人数\nA1,甲店,9\n");
        Shape wider = new Shape(
                List.of(
                        REGISTER.items().get(0),
                        REGISTER.items().get(1),
                        REGISTER.items().get(2),
                        new Shape.Item("备注", "remark", Shape.Kind.TEXT, 50, null, false, false, false)),
                List.of());
        commit(loaded(LoadKind.FULL, wider, "编码,名称,人数,备注\nA1,甲店,1,\nA2,乙店,2,\nA3,丙店,3,\n"));
        assertRefused(
                desk.commit(scope(), department, person, load.id(), load.version(), null, UNRECORDED),
                CollectionProblem.INCREMENT_WITHOUT_DATA);
        assertThat(rows()).contains("A1 甲店 1");
    }

    @Test
    void whatTheFeedDoesNotPromiseIsRefusedAndChangesNothing() {
        approve("INSERT", "UPDATE");
        Load whole = full("编码,名称,人数\nA1,甲店,1\nA2,乙店,2\n");
        assertThat(whole.faultCode()).isEqualTo(CollectionProblem.CHANGE_NOT_PROMISED.code());
        assertThat(whole.fault()).isEqualTo(Map.of("change", "DELETE", "count", 1));
        Load gone = increment("_change,编码,名称,人数\n删除,A1,,\n");
        assertThat(gone.fault()).isEqualTo(Map.of("change", "DELETE", "count", 1));
        assertThat(rows()).hasSize(3);
        commit(increment("编码,名称,人数\nA1,甲店,10\nA9,壬店,9\n"));
        assertThat(rows()).contains("A1 甲店 10", "A9 壬店 9");
    }

    @Test
    void aPromiseThatWasNarrowedMeanwhileHoldsAtTheCommit() {
        Load load = full("编码,名称,人数\nA1,甲店,1\nA2,乙店,2\nA3,丙店,4\n");
        approve("INSERT");
        assertRefused(
                desk.commit(scope(), department, person, load.id(), load.version(), null, UNRECORDED),
                CollectionProblem.CHANGE_NOT_PROMISED);
        assertThat(rows()).contains("A3 丙店 3");
    }

    @Test
    void aSourceThatWasNotCorrectedIsNoticed() {
        correct("A2", "name", "乙号店");
        Load whole = full("编码,名称,人数\nA1,甲店,1\nA2,乙店,2\nA3,丙店,3\n");
        assertThat(whole.state()).isEqualTo(LoadState.HELD);
        assertThat(findingsOf(whole))
                .containsExactly(new Finding(3, 0, "name", Reason.CORRECTION_UNDONE, Severity.HOLD));
        assertRefused(
                desk.commit(scope(), department, person, whole.id(), whole.version(), null, UNRECORDED),
                CollectionProblem.REASON_MISSING);
        Load part = increment("编码,名称,人数\nA2,乙店,2\n");
        assertThat(part.holds()).containsExactly("findings");
        done(desk.commit(scope(), department, person, part.id(), part.version(), "原登记无误", UNRECORDED));
        assertThat(marksOf("A2")).isEqualTo("name:correction-undone");
        assertThat(full("编码,名称,人数\nA1,甲店,1\nA2,乙号店,2\nA3,丙店,3\n").state()).isEqualTo(LoadState.READY);
    }

    private void correct(String code, String column, String value) {
        database.write(
                scope(),
                () -> changes.change(new RowChanges.Change(
                        entry, new RowKey(Map.of("code", code)), column, value, Ids.next(), Instant.now())));
        datasets.moved(entry);
    }

    /** A feed as a confirmed mounting leaves it. */
    private void approve(String... promised) {
        String feed = "{\"source\":\"UPLOAD\",\"changes\":[\"%s\"],\"cycle\":\"YEARLY\"}"
                .formatted(String.join("\",\"", promised));
        database.write(Scope.everywhere(), () -> {
            jdbc.sql("""
                            INSERT INTO department (id, region_id, credit_code, name, short_name, kind, valid_from)
                            VALUES (:id, :region, :code, '测试局', '测试局', 'GOVERNMENT', '2010-01-01')
                            """)
                    .param("id", department)
                    .param("region", region)
                    .param("code", Towns.creditCode())
                    .update();
            jdbc.sql("""
                            INSERT INTO catalog_entry (id, region_id, department_id, code, state, content, name, gist,
                                category, sharing_type, opening_type, updated_at)
                            VALUES (:id, :region, :department, 'X', 'PUBLISHED', '{}', 'x', 'x', '303001', 'x', 'x', now())
                            """)
                    .param("id", entry)
                    .param("region", region)
                    .param("department", department)
                    .update();
            return jdbc.sql("""
                            INSERT INTO catalog_mounting (region_id, entry_id, case_id, feed, requested_at, confirmed_at)
                            VALUES (:region, :entry, :case, :feed::jsonb, now(), now())
                            """)
                    .param("region", region)
                    .param("entry", entry)
                    .param("case", Ids.next())
                    .param("feed", feed)
                    .update();
        });
    }

    private Scope scope() {
        return Scope.of(region);
    }

    private Generation current() {
        return database.read(scope(), () -> store.findCurrent(entry)).orElseThrow();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        store.read(
                current(),
                Selection.of(List.of("code", "name", "people")),
                row -> rows.add(row[0] + " " + row[1] + " " + row[2]));
        return rows;
    }

    private String marksOf(String code) {
        List<String> marks = new ArrayList<>();
        store.read(current(), Selection.of(List.of("code", "_marks")), row -> {
            if (code.equals(row[0])) {
                marks.add(String.valueOf(row[1]));
            }
        });
        return marks.getFirst();
    }

    private Load full(String text) {
        return loaded(LoadKind.FULL, REGISTER, text);
    }

    private Load increment(String text) {
        return loaded(LoadKind.INCREMENT, REGISTER, text);
    }

    private Load loaded(LoadKind kind, Shape shape, String text) {
        LoadOrder order = new LoadOrder(region, department, entry, kind, shape, LoadTerms.USUAL, person, "登记.csv");
        try {
            UUID id = done(desk.submit(
                            order, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), UNRECORDED))
                    .id();
            await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning(found(id)));
            return found(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Load found(UUID id) {
        return desk.find(scope(), department, id).orElseThrow();
    }

    private static boolean isRunning(Load load) {
        return load.state() == LoadState.WAITING || load.state() == LoadState.CHECKING;
    }

    private void commit(Load load) {
        assertThat(load.state()).as("%s", load.fault()).isEqualTo(LoadState.READY);
        done(desk.commit(scope(), department, person, load.id(), load.version(), null, UNRECORDED));
    }

    private List<Finding> findingsOf(Load load) {
        return database.read(scope(), () -> findings.list(load.id(), -1, 1000));
    }

    private static void assertRefused(Outcome<Load> outcome, ProblemCode code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
