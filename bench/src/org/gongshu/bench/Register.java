package org.gongshu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The register that everything is measured on: invented people, ten columns, a text key. Row i is always the same. */
final class Register {

    static final List<String> COLUMNS = List.of(
            "id_number", "name", "gender", "born", "phone", "address", "area", "household", "members", "allowance");

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    private static final LocalDate FIRST = LocalDate.of(1940, 1, 1);

    private Register() {}

    static String key(int row) {
        return "P%016d".formatted(row * 7_919L);
    }

    static String name(int row) {
        return "" + SURNAMES.charAt(row % 10) + GIVEN.charAt(row / 10 % 20) + GIVEN.charAt(row / 200 % 20);
    }

    static void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS));
            out.write('\n');
            for (int i = 0; i < rows; i++) {
                out.write(line(i));
            }
        }
    }

    private static String line(int i) {
        return key(i) + "," + name(i) + "," + (i % 2 == 0 ? "男" : "女") + "," + FIRST.plusDays(i % 25_000) + ",139"
                + "%08d".formatted(i % 100_000_000) + ",某街道" + i % 500 + "号" + i % 30 + "室," + "A" + i % 100 + ",H"
                + i / 3 + "," + i % 7 + "," + i % 5_000 + ".50\n";
    }

    /** The bare table: the same columns, types and key. */
    static String createTable(String name) {
        return "CREATE TABLE " + name + " (id_number text NOT NULL, name text, gender text, born date, phone text,"
                + " address text, area text, household text, members bigint, allowance numeric(10,2))";
    }
}
