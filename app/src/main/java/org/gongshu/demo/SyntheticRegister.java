package org.gongshu.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;

/**
 * Registers of people and businesses that do not exist. The same seed gives the same rows. Everybody was born in the
 * nineteenth century and is named after a stem and a branch of the calendar cycle, so no row can be taken for a living
 * person; check digits are valid but for the known share of defects.
 */
final class SyntheticRegister {

    /** Of every thousand rows this many have a defect, half of them in a key. */
    static final int DEFECTS_PER_THOUSAND = 8;

    private static final List<String> SURNAMES =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "欧阳", "司马", "诸葛", "上官", "𠮷");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final List<String> TRADES = List.of("贸易", "软件", "餐饮", "运输", "园林", "印刷", "物业", "渔具", "茶业", "家具");
    private static final List<String> INDUSTRIES = List.of("A", "C", "E", "F", "G", "H", "I", "K", "L", "R");
    private static final List<String> STATES = List.of("存续", "存续", "存续", "存续", "注销", "吊销");

    private final SplittableRandom random;
    private final List<String> divisions;

    /**
     * A register of a place.
     *
     * @param divisions the six-digit codes of its counties and districts
     */
    SyntheticRegister(long seed, List<String> divisions) {
        this.random = new SplittableRandom(seed);
        this.divisions = List.copyOf(divisions);
    }

    /** Writes the business register: a header line and {@code rows} lines of CSV. */
    void writeBusinesses(Writer out, int rows) throws IOException {
        out.write("统一社会信用代码,名称,类型,法定代表人,成立日期,注册资本,行业门类,住所,区划代码,登记状态\n");
        for (int row = 0; row < rows; row++) {
            out.write(business(row));
        }
    }

    /** Writes the population register: a header line and {@code rows} lines of CSV. */
    void writePeople(Writer out, int rows) throws IOException {
        out.write("公民身份号码,姓名,性别,民族,出生日期,户籍区划,住址,联系电话,登记日期,人户状态\n");
        for (int row = 0; row < rows; row++) {
            out.write(person(row));
        }
    }

    /** Writes licensed premises: a header line and {@code rows} lines of CSV. */
    void writePremises(Writer out, int rows) throws IOException {
        out.write("许可编号,名称,行业门类,区划代码,面积,上年用电量\n");
        for (int row = 0; row < rows; row++) {
            out.write(line(
                    "DEM" + padded(row, 7),
                    "演示" + cycle() + any(TRADES) + "门店",
                    any(INDUSTRIES),
                    any(divisions),
                    Integer.toString(20 + random.nextInt(480)),
                    Integer.toString(1_000 + random.nextInt(90_000))));
        }
    }

    /** The register as text, for small ones. */
    String people(int rows) {
        return text(out -> writePeople(out, rows));
    }

    String premises(int rows) {
        return text(out -> writePremises(out, rows));
    }

    String businesses(int rows) {
        return text(out -> writeBusinesses(out, rows));
    }

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private static String text(Writing writing) {
        try (var out = new StringWriter()) {
            writing.to(out);
            return out.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String business(int row) {
        String division = any(divisions);
        String first17 = "91" + division + "MA" + base31(row, 7);
        String code = first17 + CreditCode.check(first17);
        String name = "演示" + cycle() + cycle() + any(TRADES) + "有限公司";
        return line(
                spoil(code),
                name,
                random.nextInt(5) == 0 ? "个体工商户" : "有限责任公司",
                person(),
                date(2001, 25),
                Integer.toString((1 + random.nextInt(500)) * 10),
                any(INDUSTRIES),
                "演示路" + (1 + random.nextInt(998)) + "号",
                division,
                any(STATES));
    }

    private String person(int row) {
        String division = any(divisions);
        // The running number alone decides day and sequence, so that no two rows share an identity number.
        int day = row / 900 % 7_000;
        var born = LocalDate.of(1880, 1, 1).plusDays(day);
        int sequence = 1 + row % 900;
        String first17 = division + born.toString().replace("-", "") + padded(sequence, 3);
        String number = first17 + IdentityNumber.check(first17);
        return line(
                spoil(number),
                person(),
                sequence % 2 == 0 ? "女" : "男",
                random.nextInt(20) == 0 ? "畲族" : "汉族",
                born.toString(),
                division,
                "演示巷" + (1 + random.nextInt(998)) + "号" + (1 + random.nextInt(40)) + "室",
                "199" + padded(random.nextInt(100_000_000), 8),
                date(2005, 20),
                random.nextInt(10) == 0 ? "人户分离" : "人户一致");
    }

    /** Now and then the check character is wrong, a typing mistake as real registers have them. */
    private String spoil(String identifier) {
        if (random.nextInt(1000) >= DEFECTS_PER_THOUSAND) {
            return identifier;
        }
        if (random.nextBoolean()) {
            return "";
        }
        char last = identifier.charAt(identifier.length() - 1);
        return identifier.substring(0, identifier.length() - 1) + (last == '7' ? '8' : '7');
    }

    private String person() {
        return any(SURNAMES) + cycle();
    }

    private String cycle() {
        return "" + STEMS.charAt(random.nextInt(STEMS.length())) + BRANCHES.charAt(random.nextInt(BRANCHES.length()));
    }

    private String date(int firstYear, int years) {
        int year = firstYear + random.nextInt(years);
        return year + "-" + padded(1 + random.nextInt(12), 2) + "-" + padded(1 + random.nextInt(28), 2);
    }

    /** The number with leading zeros; a format string would be parsed again for every row. */
    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    private static String base31(int number, int length) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        char[] digits = new char[length];
        for (int rest = number, at = length - 1; at >= 0; at--, rest /= alphabet.length()) {
            digits[at] = alphabet.charAt(rest % alphabet.length());
        }
        return new String(digits);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String line(String... cells) {
        return String.join(",", cells) + "\n";
    }
}
