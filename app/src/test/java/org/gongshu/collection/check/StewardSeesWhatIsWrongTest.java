package org.gongshu.collection.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongshu.collection.Check;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.collection.Finding;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.Reason;
import org.gongshu.collection.Severity;
import org.gongshu.collection.TextForm;
import org.gongshu.collection.csv.CsvFile;
import org.gongshu.collection.csv.Limits;
import org.gongshu.collection.csv.Row;
import org.gongshu.collection.csv.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a steward is told about the rows of a file. */
class StewardSeesWhatIsWrongTest {

    @TempDir
    Path folder;

    private final WrittenRows written = new WrittenRows();
    private final List<String> rejectedRows = new ArrayList<>();

    @Test
    void valuesOfEveryTypeAreRead() throws IOException {
        Shape shape = new Shape(
                List.of(
                        item("t", Shape.Kind.TEXT),
                        item("i", Shape.Kind.INTEGER),
                        item("n", Shape.Kind.DECIMAL),
                        item("r", Shape.Kind.REAL),
                        item("b", Shape.Kind.TRUTH),
                        item("d", Shape.Kind.DATE),
                        item("s", Shape.Kind.TIMESTAMP)),
                List.of());
        TableCheck check = run(shape, """
                t,i,n,r,b,d,s
                鼓楼,-12,-0012.50,1e-3,是,2024-02-29,2024-02-29 23:59:59
                a, 7 ,+3,.5,0,2024/3/1,2024-03-01T08:30
                ,,,,,,
                b,1,1,1,false,20240301,2024年3月1日
                """);
        assertThat(check.findings().counts()).isEmpty();
        assertThat(written.rows)
                .containsExactly(
                        List.of(
                                "鼓楼",
                                -12L,
                                "n-0012.50",
                                0.001,
                                true,
                                LocalDate.of(2024, 2, 29),
                                LocalDateTime.of(2024, 2, 29, 23, 59, 59)),
                        List.of(
                                "a",
                                7L,
                                "n3",
                                0.5,
                                false,
                                LocalDate.of(2024, 3, 1),
                                LocalDateTime.of(2024, 3, 1, 8, 30)),
                        Arrays.asList(null, null, null, null, null, null, null),
                        List.of(
                                "b",
                                1L,
                                "n1",
                                1.0,
                                false,
                                LocalDate.of(2024, 3, 1),
                                LocalDateTime.of(2024, 3, 1, 0, 0)));
        assertThat(written.lines).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void whatIsNotOfItsTypeIsNamedByLineColumnAndReason() throws IOException {
        Shape shape = new Shape(
                List.of(
                        new Shape.Item("编码", "code", Shape.Kind.TEXT, 3, null, true, true, false),
                        new Shape.Item("金额", "amount", Shape.Kind.DECIMAL, 6, 2, false, false, false),
                        item("day", Shape.Kind.DATE),
                        item("count", Shape.Kind.INTEGER)),
                List.of());
        TableCheck check = run(shape, """
                编码,金额,day,count
                001,12.34,2024-01-01,1
                0001,1,2024-01-01,1
                ,1,2024-01-01,1
                002,12345,2024-01-01,1
                003,1.234,2024-01-01,1
                004,1,2024-02-30,1
                005,1,2024-01-01,1.5
                006,NaN,2024-01-01,9999999999999999999
                007,1,2024-01-01
                """);
        assertThat(check.findings().first())
                .containsExactly(
                        new Finding(3, 1, "code", Reason.TOO_LONG, Severity.REJECT),
                        new Finding(4, 1, "code", Reason.KEY_EMPTY, Severity.REJECT),
                        new Finding(5, 2, "amount", Reason.NUMBER_TOO_LARGE, Severity.REJECT),
                        new Finding(6, 2, "amount", Reason.NUMBER_TOO_PRECISE, Severity.REJECT),
                        new Finding(7, 3, "day", Reason.NOT_A_DATE, Severity.REJECT),
                        new Finding(8, 4, "count", Reason.NOT_A_NUMBER, Severity.REJECT),
                        new Finding(9, 2, "amount", Reason.NOT_A_NUMBER, Severity.REJECT),
                        new Finding(10, 0, null, Reason.FIELD_COUNT, Severity.REJECT));
        assertThat(written.rows).hasSize(1);
        assertThat(check.rejected()).isEqualTo(8);
        assertThat(rejectedRows).hasSize(8).first().isEqualTo("0001|1|2024-01-01|1");
    }

    @Test
    void theStewardChoosesWhetherARowIsRejectedHeldOrMarked() throws IOException {
        Shape shape = new Shape(
                List.of(item("code", Shape.Kind.TEXT), item("id", Shape.Kind.TEXT), item("phone", Shape.Kind.TEXT)),
                List.of(
                        new QualityRule("code", new Check.CreditCode(), Severity.REJECT),
                        new QualityRule("id", new Check.IdentityNumber(), Severity.HOLD),
                        new QualityRule("phone", new Check.Phone(), Severity.MARK),
                        new QualityRule("phone", new Check.Required(), Severity.MARK)));
        TableCheck check = run(shape, """
                code,id,phone
                91350100M000100Y43,11010519491231002X,13900000000
                91350100M000100Y44,11010519491231002X,13900000000
                91350100M000100Y43,110105194912310020,0591-87654321
                91350100M000100Y43,11010519491231002X,12345
                91350100M000100Y43,11010519491231002X,
                """);
        assertThat(written.rows).hasSize(4);
        assertThat(written.marks).containsExactly(null, "id:identity-number", "phone:phone", "phone:required");
        assertThat(check.findings().hasHold()).isTrue();
        assertThat(check.marked()).isEqualTo(3);
        assertThat(check.rejected()).isEqualTo(1);
    }

    @Test
    void listsRangesLengthsAndFormsAreChecked() throws IOException {
        Shape shape = new Shape(
                List.of(
                        item("sex", Shape.Kind.TEXT),
                        item("born", Shape.Kind.DATE),
                        item("note", Shape.Kind.TEXT),
                        item("post", Shape.Kind.TEXT),
                        item("area", Shape.Kind.TEXT)),
                List.of(
                        new QualityRule("sex", new Check.CodeList(List.of("1", "2")), Severity.MARK),
                        new QualityRule(
                                "born",
                                new Check.DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31)),
                                Severity.MARK),
                        new QualityRule("note", new Check.Length(2, 4), Severity.MARK),
                        new QualityRule("post", new Check.Form(TextForm.POSTAL_CODE), Severity.MARK),
                        new QualityRule("area", new Check.DivisionCode(), Severity.MARK)));
        TableCheck check = run(shape, """
                sex,born,note,post,area
                1,1990-01-01,甲乙,350000,350102
                3,1899-12-31,甲,35000,35010
                2,2027-01-01,甲乙丙丁戊,350001,350102001
                """);
        assertThat(written.marks)
                .containsExactly(
                        null,
                        "sex:code-list,born:date-range,note:too-short,post:pattern,area:division-code",
                        "born:date-range,note:too-long");
        assertThat(check.findings().counts())
                .containsEntry(new Findings.Kind("born", Reason.DATE_RANGE, Severity.MARK), 2L);
    }

    @Test
    void onlyTheFirstPlacesOfAKindAreKeptButAllAreCounted() throws IOException {
        Shape shape = new Shape(List.of(item("i", Shape.Kind.INTEGER), item("t", Shape.Kind.TEXT)), List.of());
        TableCheck check = run(shape, "i,t\n" + "x,y\n".repeat(5000));
        assertThat(check.findings().first()).hasSize(Findings.KEPT);
        assertThat(check.findings().counts())
                .isEqualTo(Map.of(new Findings.Kind("i", Reason.NOT_A_NUMBER, Severity.REJECT), 5000L));
    }

    @Test
    void headersMatchNamesAndColumnsInAnyOrderAndCase() throws IOException {
        Shape shape = new Shape(
                List.of(
                        new Shape.Item("区划代码", "area_code", Shape.Kind.TEXT, null, null, true, true, false),
                        item("name", Shape.Kind.TEXT)),
                List.of());
        run(shape, "NAME,areaCode\n鼓楼,350102\n");
        assertThat(written.rows).containsExactly(List.of("350102", "鼓楼"));
    }

    @Test
    void aWrongHeaderIsNamed() throws IOException {
        Shape shape = new Shape(
                List.of(
                        new Shape.Item("区划代码", "area_code", Shape.Kind.TEXT, null, null, true, true, false),
                        new Shape.Item("名称", "name", Shape.Kind.TEXT, null, null, false, false, false)),
                List.of());
        assertRefused(
                shape,
                "名称,其他\na,b\n",
                CollectionProblem.KEY_COLUMN_MISSING,
                Map.of("name", "区划代码", "item", "area_code"));
        assertRefused(shape, "区划代码\na\n", CollectionProblem.COLUMN_MISSING, Map.of("name", "名称", "item", "name"));
        assertRefused(
                shape, "区划代码,名称,其他\na,b,c\n", CollectionProblem.COLUMN_UNKNOWN, Map.of("column", 3, "name", "其他"));
        assertRefused(
                shape,
                "区划代码,名称,area_code\na,b,c\n",
                CollectionProblem.COLUMN_REPEATED,
                Map.of("column", 3, "name", "area_code"));
        assertRefused(shape, "区划代码,名称\n", CollectionProblem.FILE_WITHOUT_ROWS, Map.of());
    }

    @Test
    void aNulCharacterIsTurnedAwayBeforeTheDatabaseMustDoIt() throws IOException {
        Shape shape = new Shape(List.of(item("a", Shape.Kind.TEXT), item("b", Shape.Kind.TEXT)), List.of());
        Path file = folder.resolve("nul.csv");
        byte[] bytes = ("a,b\n" + "x,y\n".repeat(3000) + "x,\0\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, bytes);
        TableCheck check = run(shape, file);
        assertThat(check.findings().first())
                .containsExactly(new Finding(3002, 2, "b", Reason.CONTROL_CHARACTER, Severity.REJECT));
    }

    private void assertRefused(Shape shape, String text, CollectionProblem problem, Map<String, Object> where) {
        assertThatThrownBy(() -> run(shape, text)).isInstanceOfSatisfying(Unreadable.class, thrown -> {
            assertThat(thrown.refusal().code()).isEqualTo(problem);
            assertThat(thrown.refusal().parameters()).isEqualTo(where);
        });
    }

    private static Shape.Item item(String column, Shape.Kind kind) {
        return new Shape.Item(column, column, kind, null, null, false, false, false);
    }

    private TableCheck run(Shape shape, String text) throws IOException {
        return run(shape, Files.writeString(folder.resolve("table.csv"), text));
    }

    private TableCheck run(Shape shape, Path path) throws IOException {
        TableCheck check = new TableCheck(shape, LoadKind.FULL, new TableCheck.Watch() {
            @Override
            public void begin(CsvFile file) {}

            @Override
            public void progress(CsvFile file, long rowsRead, long rowsRejected) {}

            @Override
            public void rejected(Row row, List<Finding> why) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < row.kept(); i++) {
                    fields.add(row.text(i));
                }
                rejectedRows.add(String.join("|", fields));
            }
        });
        try (CsvFile file = CsvFile.open(path, Limits.USUAL)) {
            check.run(file, written);
        }
        return check;
    }
}
