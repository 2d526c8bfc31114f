package org.gongshu.organization.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.OrganizationProblem;

/** Reads the workbook into lines, and writes an empty one to fill in. */
final class Workbook {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_CELL = 1_000;
    private static final String TEXT_FORMAT = "@";

    private Workbook() {}

    /** The lines of all sheets in the order in which they are taken in; sheets may be missing, headings may not. */
    static Outcome<List<Line>> read(InputStream in) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Line> lines = new ArrayList<>();
            boolean known = false;
            for (Sheet sheet : Sheet.values()) {
                Optional<org.dhatim.fastexcel.reader.Sheet> found = workbook.findSheet(sheet.title());
                known |= found.isPresent();
                Optional<Refusal> wrong = found.isEmpty() ? Optional.empty() : read(sheet, found.get(), lines);
                if (wrong.isPresent()) {
                    return Outcome.refused(wrong.get());
                }
            }
            return known ? Outcome.done(lines) : Outcome.refused(OrganizationProblem.IMPORT_UNREADABLE);
        } catch (IOException | UncheckedIOException | ExcelReaderException notAWorkbook) {
            return Outcome.refused(OrganizationProblem.IMPORT_UNREADABLE);
        }
    }

    private static Optional<Refusal> read(Sheet sheet, org.dhatim.fastexcel.reader.Sheet from, List<Line> into)
            throws IOException {
        try (Stream<Row> rows = from.openStream()) {
            Iterator<Row> all = rows.iterator();
            List<String> headings = all.hasNext() ? textsOf(all.next()) : List.of();
            Optional<String> missing = sheet.headings().stream()
                    .filter(heading -> !headings.contains(heading))
                    .findFirst();
            if (missing.isPresent()) {
                return Optional.of(Refusal.of(
                        OrganizationProblem.IMPORT_HEADING, Map.of("sheet", sheet.title(), "heading", missing.get())));
            }
            while (all.hasNext()) {
                add(sheet, all.next(), headings, into);
                if (into.size() > MOST_LINES) {
                    return Optional.of(Refusal.of(OrganizationProblem.IMPORT_TOO_LONG, Map.of("most", MOST_LINES)));
                }
            }
            return Optional.empty();
        }
    }

    private static void add(Sheet sheet, Row row, List<String> headings, List<Line> into) {
        List<String> texts = textsOf(row);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(texts.size(), headings.size()); i++) {
            cells.put(headings.get(i), texts.get(i));
        }
        if (cells.values().stream().anyMatch(text -> !text.isEmpty())) {
            into.add(new Line(sheet, row.getRowNum(), cells));
        }
    }

    private static List<String> textsOf(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(Workbook::textOf).orElse(""));
        }
        return texts;
    }

    /** A date cell is a number with a date's format; other numbers keep the digits that were typed. */
    private static String textOf(Cell cell) {
        String format = cell.getDataFormatString();
        boolean isDate = cell.getType() == CellType.NUMBER
                && format != null
                && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
        String text =
                isDate ? cell.asDate().toLocalDate().toString() : cell.getText().strip();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    /** Writes a workbook with the headings only, all columns being text, so that no code loses its zeros. */
    static void writeTemplate(OutputStream out) throws IOException {
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Gongshu", "1.0")) {
            for (Sheet sheet : Sheet.values()) {
                Worksheet worksheet = workbook.newWorksheet(sheet.title());
                for (int column = 0; column < sheet.headings().size(); column++) {
                    worksheet.value(0, column, sheet.headings().get(column));
                    worksheet.style(0, column).bold().set();
                    worksheet.width(column, 24);
                    worksheet
                            .range(1, column, 500, column)
                            .style()
                            .format(TEXT_FORMAT)
                            .set();
                }
                worksheet.freezePane(0, 1);
                worksheet.finish();
            }
        }
    }
}
