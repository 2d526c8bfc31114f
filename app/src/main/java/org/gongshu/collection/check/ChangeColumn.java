package org.gongshu.collection.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The column of an increment that says what happens to a row. A file without it brings new and changed rows only. */
final class ChangeColumn {

    private static final Set<String> NAMES = Set.of("_change", "变更类型");
    private static final Set<String> STAYS = Set.of("", "insert", "update", "upsert", "新增", "修改");
    private static final Set<String> GOES = Set.of("delete", "删除");

    private ChangeColumn() {}

    /** Its position in the file, from 0; -1 where it is not there. */
    static int in(List<String> header) {
        for (int at = 0; at < header.size(); at++) {
            if (NAMES.contains(header.get(at).strip().toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the word takes the row away; empty where it says neither. */
    static Optional<Boolean> takesAway(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (GOES.contains(plain)) {
            return Optional.of(true);
        }
        return STAYS.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
