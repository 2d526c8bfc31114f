package org.gongshu.organization.roster;

import java.util.Map;

/** One row of a sheet by its headings; an empty cell is an empty text. */
record Line(Sheet sheet, int number, Map<String, String> cells) {

    Line {
        cells = Map.copyOf(cells);
    }

    String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }
}
