package org.gongshu.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes the column types that this room's records are made of. */
final class Columns {

    private Columns() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Term term(ResultSet row) throws SQLException {
        return new Term(row.getObject("valid_from", LocalDate.class), day(row, "valid_until"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    static Set<Role> roles(ResultSet row, String column) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(row, column).forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    static String[] names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** A LIKE pattern for texts that contain {@code part}; everything where no part is given. */
    static String containing(@Nullable String part) {
        return part == null
                ? "%"
                : "%" + part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
