package org.gongshu.procedure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** Reads and writes the column types that the tables of cases are made of. */
final class CaseColumns {

    private static final String GOVERNMENT = "government";
    private static final String SOCIETY = "society";

    private CaseColumns() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    static String[] array(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static @Nullable StepOutcome outcome(ResultSet row) throws SQLException {
        return constant(StepOutcome.class, row.getString("outcome"));
    }

    static String kindOf(Party party) {
        return switch (party) {
            case Party.OfGovernment _ -> GOVERNMENT;
            case Party.OfSociety _ -> SOCIETY;
        };
    }

    static Party party(ResultSet row, String kindColumn, String idColumn) throws SQLException {
        UUID id = id(row, idColumn);
        return row.getString(kindColumn).equals(GOVERNMENT) ? Party.of(id) : Party.ofSociety(id);
    }

    static @Nullable Seat seatOrNull(ResultSet row) throws SQLException {
        return row.getString("seat_kind") == null ? null : seat(row);
    }

    static Seat seat(ResultSet row) throws SQLException {
        return new Seat(party(row, "seat_kind", "seat_id"), row.getBoolean("seat_head"));
    }

    static @Nullable ArticleRef article(ResultSet row) throws SQLException {
        String regulation = row.getString("regulation");
        return regulation == null ? null : new ArticleRef(regulation, row.getString("article"));
    }
}
