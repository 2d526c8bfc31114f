package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Filled.OnRepeatedKey;
import org.gongshu.store.Generation;
import org.gongshu.store.Selection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@PlatformTest
class StewardLoadsCsvIT {

    private static final LoadDesk.Record UNRECORDED = _ -> {};

    private static final Shape REGISTER = new Shape(
            List.of(
                    new Shape.Item("编码", "code", Shape.Kind.TEXT, 18, null, true, true, false),
                    new Shape.Item("名称", "name", Shape.Kind.TEXT, 50, null, true, false, false),
                    new Shape.Item("成立日期", "founded", Shape.Kind.DATE, null, null, false, false, false)),
            List.of(new QualityRule("name", new Check.Length(2, 50), Severity.MARK)));

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
    private FileStore files;

    private final UUID region = Ids.next();
    private final UUID department = Ids.next();
    private final UUID entry = Ids.next();
    private final UUID person = Ids.next();

    @Test
    void aGoodFileIsReadyAndSeenByNobodyUntilCommitted() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,福星小店,2020-01-02\nA2,路,\n");
        assertThat(load.state()).isEqualTo(LoadState.READY);
        assertThat(load.rowsRead()).isEqualTo(2);
        assertThat(load.rowsLoaded()).isEqualTo(2);
        assertThat(load.rowsMarked()).isEqualTo(1);
        assertThat(load.bytesRead()).isEqualTo(load.fileBytes());
        assertThat(load.encoding()).isEqualTo("UTF-8");
        assertThat(datasets.findCurrent(scope(), entry)).isEmpty();
        Load committed = done(desk.commit(scope(), department, person, load.id(), load.version(), null, UNRECORDED));
        assertThat(committed.state()).isEqualTo(LoadState.COMMITTED);
        Generation current = datasets.findCurrent(scope(), entry).orElseThrow();
        assertThat(current.load()).isEqualTo(load.id());
        assertThat(current.digest()).isEqualTo(load.contentDigest());
        assertThat(rows(current, "code", "name", "_marks", "_line"))
                .containsExactly(List.of("A1", "福星小店", "null", "2"), List.of("A2", "路", "name:too-short", "3"));
    }

    @Test
    void chineseOfficeFilesAreRead() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\r\nA1,福星小店,2020/1/2\r\n".getBytes(Charset.forName("GB18030")));
        assertThat(load.state()).isEqualTo(LoadState.READY);
        assertThat(load.encoding()).isEqualTo("GB18030");
    }

    @Test
    void rejectedRowsAreListedAndCanBeFetched() throws IOException {
        StringBuilder text = new StringBuilder("编码,名称,成立日期\n");
        for (int i = 0; i < 100; i++) {
            text.append("K").append(i).append(",名称").append(i).append(i == 50 ? ",2020-02-30\n" : ",\n");
        }
        Load load = loaded(REGISTER, text.toString());
        assertThat(load.state()).isEqualTo(LoadState.READY);
        assertThat(load.rowsRejected()).isEqualTo(1);
        assertThat(load.rowsLoaded()).isEqualTo(99);
        assertThat(findingsOf(load)).containsExactly(new Finding(52, 3, "founded", Reason.NOT_A_DATE, Severity.REJECT));
        assertThat(Files.readString(files.locate(load.rejectedDigest())))
                .isEqualTo("line,findings,编码,名称,成立日期\r\n52,founded:not-a-date,K50,名称50,2020-02-30\r\n");
    }

    @Test
    void tooManyRejectedRowsStoreNothing() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,x\nA2,丙丁,2020-01-01\n");
        assertFailed(load, CollectionProblem.TOO_MANY_REJECTED, Map.of("share", "50.0%", "limit", "5.0%"));
        assertThat(findingsOf(load)).hasSize(1);
    }

    @Test
    void repeatedKeysAreNamedByLine() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\nA2,丙丁,\nA1,戊己,\n");
        assertFailed(load, CollectionProblem.KEY_REPEATED, Map.of("count", 1, "line", 4));
        assertThat(findingsOf(load)).containsExactly(new Finding(4, 0, "code", Reason.KEY_REPEATED, Severity.REJECT));
    }

    @Test
    void theStewardMayKeepTheFirstOfRepeatedKeys() {
        LoadTerms terms = new LoadTerms(OnRepeatedKey.KEEP_FIRST, 1000, null);
        Load load = loaded(REGISTER, terms, "编码,名称,成立日期\nA1,甲乙,\nA1,戊己,\nA2,丙丁,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(load.state()).isEqualTo(LoadState.READY);
        assertThat(load.rowsLoaded()).isEqualTo(2);
        assertThat(load.rowsRejected()).isEqualTo(1);
    }

    @Test
    void brokenFilesFailWithThePlaceAndLeaveWhatWasThere() {
        commit(loaded(REGISTER, "编码,名称,成立日期\nA1,福星小店,\n"));
        Generation before = datasets.findCurrent(scope(), entry).orElseThrow();
        assertFailed(loaded(REGISTER, ""), CollectionProblem.FILE_EMPTY, Map.of());
        assertFailed(loaded(REGISTER, "编码,名称,成立日期\n"), CollectionProblem.FILE_WITHOUT_ROWS, Map.of());
        assertFailed(
                loaded(REGISTER, "名称,成立日期\n甲乙,\n"),
                CollectionProblem.KEY_COLUMN_MISSING,
                Map.of("name", "编码", "item", "code"));
        assertFailed(
                loaded(REGISTER, "编码,名称,成立日期,备注\nA,甲乙,,\n"),
                CollectionProblem.COLUMN_UNKNOWN,
                Map.of("column", 4, "name", "备注"));
        assertFailed(
                loaded(REGISTER, new byte[] {0x50, 0x4B, 3, 4, 5, 6}),
                CollectionProblem.FILE_NOT_CSV,
                Map.of("format", "ZIP / XLSX / OFD"));
        assertFailed(
                loaded(REGISTER, "编码,名称,成立日期\nA1,\"福星小店,\nA2,b,\n"),
                CollectionProblem.QUOTE_NEVER_CLOSED,
                Map.of("line", 2, "limit", 1 << 20));
        byte[] text = "编码,名称,成立日期\nA1,福星小店与福星小店,\nA2,?,\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xFF;
        assertFailed(
                loaded(REGISTER, text),
                CollectionProblem.ENCODING_BROKEN,
                Map.of("line", 3, "byte", text.length - 3, "value", "0xFF", "encoding", "UTF-8"));
        assertFailed(
                loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\nA2,丙丁,\nA1,戊己,\n"),
                CollectionProblem.KEY_REPEATED,
                Map.of("count", 1, "line", 4));
        assertFailed(
                loaded(REGISTER, LoadTerms.USUAL, lineOfHundredMegabytes()),
                CollectionProblem.LINE_TOO_LONG,
                Map.of("line", 2, "limit", 1 << 20));
        Generation after = datasets.findCurrent(scope(), entry).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(rows(after, "code", "name")).containsExactly(List.of("A1", "福星小店"));
        assertThat(datasets.list(scope(), entry)).hasSize(1);
    }

    /** A row without an end, which never stands in memory as a whole. */
    private static InputStream lineOfHundredMegabytes() {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("编码,名称,成立日期\nA1,".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 100; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void aFarSmallerLoadIsHeldUntilSomebodySaysWhy() {
        commit(loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\nA2,甲乙,\nA3,甲乙,\nA4,甲乙,\n"));
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\n");
        assertThat(load.state()).isEqualTo(LoadState.HELD);
        assertThat(load.holds()).containsExactly("fewer-than-before");
        assertRefused(
                desk.commit(scope(), department, person, load.id(), load.version(), " ", UNRECORDED),
                CollectionProblem.REASON_MISSING);
        Load committed = done(desk.commit(scope(), department, person, load.id(), load.version(), "三户注销", UNRECORDED));
        assertThat(committed.commitReason()).isEqualTo("三户注销");
        assertThat(datasets.findCurrent(scope(), entry).orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void aCancelledLoadLeavesNothing() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\n");
        Load cancelled = done(desk.cancel(scope(), department, load.id(), load.version(), UNRECORDED));
        assertThat(cancelled.state()).isEqualTo(LoadState.CANCELLED);
        assertThat(datasets.list(scope(), entry)).allMatch(it -> it.state() == Generation.State.DROPPED);
        assertRefused(
                desk.commit(scope(), department, person, load.id(), cancelled.version(), null, UNRECORDED),
                CollectionProblem.LOAD_OVER);
    }

    @Test
    void aLoadIsItsDepartmentsAlone() {
        Load load = loaded(REGISTER, "编码,名称,成立日期\nA1,甲乙,\n");
        assertThat(desk.find(scope(), Ids.next(), load.id())).isEmpty();
        assertThat(desk.find(Scope.of(Ids.next()), department, load.id())).isEmpty();
        assertRefused(
                desk.commit(scope(), Ids.next(), person, load.id(), load.version(), null, UNRECORDED),
                PlatformProblem.NOT_FOUND);
        assertRefused(
                desk.commit(scope(), department, person, load.id(), load.version() - 1, null, UNRECORDED),
                PlatformProblem.VERSION_CHANGED);
    }

    @Test
    void theRealStreetsGoInAndComeOutEqual() throws IOException {
        Shape streets = new Shape(
                List.of(
                        new Shape.Item("街道代码", "code", Shape.Kind.TEXT, 12, null, true, true, false),
                        new Shape.Item("街道名称", "name", Shape.Kind.TEXT, 100, null, true, false, false),
                        new Shape.Item("区县代码", "area_code", Shape.Kind.TEXT, 6, null, true, false, true),
                        new Shape.Item("省份代码", "province_code", Shape.Kind.TEXT, 2, null, true, false, false),
                        new Shape.Item("城市代码", "city_code", Shape.Kind.TEXT, 4, null, true, false, false)),
                List.of(new QualityRule("area_code", new Check.DivisionCode(), Severity.MARK)));
        byte[] file;
        try (InputStream in = new ClassPathResource("reference/divisions-streets.csv").getInputStream()) {
            file = in.readAllBytes();
        }
        Load load = loaded(streets, file);
        assertThat(load.state()).isEqualTo(LoadState.READY);
        assertThat(load.rowsLoaded()).isEqualTo(41_352);
        commit(load);
        Set<List<String>> expected = new HashSet<>();
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> expected.add(List.of(line.replace("\"", "").split(",", -1))));
        Generation current = datasets.findCurrent(scope(), entry).orElseThrow();
        List<List<String>> rows = rows(current, "code", "name", "area_code", "province_code", "city_code");
        assertThat(rows).hasSize(41_352);
        assertThat(Set.copyOf(rows)).isEqualTo(expected);
    }

    private Scope scope() {
        return Scope.of(region);
    }

    private Load loaded(Shape shape, String text) {
        return loaded(shape, text.getBytes(StandardCharsets.UTF_8));
    }

    private Load loaded(Shape shape, byte[] content) {
        return loaded(shape, LoadTerms.USUAL, content);
    }

    private Load loaded(Shape shape, LoadTerms terms, byte[] content) {
        return loaded(shape, terms, new ByteArrayInputStream(content));
    }

    private Load loaded(Shape shape, LoadTerms terms, InputStream content) {
        LoadOrder order = new LoadOrder(region, department, entry, shape, terms, person, "登记.csv");
        try {
            UUID id = done(desk.submit(order, content, UNRECORDED)).id();
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
        assertThat(load.state()).isEqualTo(LoadState.READY);
        done(desk.commit(scope(), department, person, load.id(), load.version(), null, UNRECORDED));
    }

    private List<Finding> findingsOf(Load load) {
        return database.read(scope(), () -> findings.list(load.id(), -1, 1000));
    }

    private List<List<String>> rows(Generation generation, String... columns) {
        List<List<String>> rows = new ArrayList<>();
        store.read(generation, Selection.of(List.of(columns)), row -> {
            List<String> values = new ArrayList<>();
            for (Object value : row) {
                values.add(String.valueOf(value));
            }
            rows.add(values);
        });
        return rows;
    }

    private static void assertFailed(Load load, CollectionProblem problem, Map<String, Object> where) {
        assertThat(load.state()).isEqualTo(LoadState.FAILED);
        assertThat(load.faultCode()).isEqualTo(problem.code());
        assertThat(load.fault()).isEqualTo(where);
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
