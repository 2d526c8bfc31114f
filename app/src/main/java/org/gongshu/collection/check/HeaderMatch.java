package org.gongshu.collection.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.collection.csv.Unreadable;

/** Which column of the file holds which item. */
final class HeaderMatch {

    private HeaderMatch() {}

    /**
     * The position in the file, from 0, of every item of the shape.
     *
     * @param change the position of the column that says what happens to a row, -1 where there is none
     * @throws Unreadable where an item is missing, twice there, or a column is none of the items
     */
    static int[] positions(Shape shape, List<String> header, int change) throws Unreadable {
        Map<String, Integer> known = known(shape);
        int[] positions = new int[shape.items().size()];
        Arrays.fill(positions, -1);
        List<String> strangers = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) {
            if (at == change) {
                continue;
            }
            Integer item = known.get(plain(header.get(at)));
            if (item == null) {
                strangers.add(header.get(at));
            } else if (positions[item] >= 0) {
                throw fault(CollectionProblem.COLUMN_REPEATED, at, header.get(at));
            } else {
                positions[item] = at;
            }
        }
        requireAll(shape, positions);
        if (!strangers.isEmpty()) {
            throw fault(CollectionProblem.COLUMN_UNKNOWN, header.indexOf(strangers.getFirst()), strangers.getFirst());
        }
        return positions;
    }

    private static void requireAll(Shape shape, int[] positions) throws Unreadable {
        for (boolean keysFirst : new boolean[] {true, false}) {
            for (int i = 0; i < positions.length; i++) {
                Shape.Item item = shape.items().get(i);
                if (positions[i] < 0 && (item.key() || !keysFirst)) {
                    throw new Unreadable(
                            item.key() ? CollectionProblem.KEY_COLUMN_MISSING : CollectionProblem.COLUMN_MISSING,
                            Map.of("name", item.name(), "item", item.column()));
                }
            }
        }
    }

    private static Map<String, Integer> known(Shape shape) {
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < shape.items().size(); i++) {
            known.put(plain(shape.items().get(i).column()), i);
        }
        for (int i = 0; i < shape.items().size(); i++) {
            known.put(plain(shape.items().get(i).name()), i);
        }
        return known;
    }

    /** {@code areaCode}, {@code area_code} and {@code AREA CODE} are one name. */
    private static String plain(String name) {
        return name.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Unreadable fault(CollectionProblem problem, int at, String name) {
        String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
        return new Unreadable(problem, Map.of("column", at + 1, "name", shown));
    }
}
