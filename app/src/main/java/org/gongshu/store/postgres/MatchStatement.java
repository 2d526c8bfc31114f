package org.gongshu.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.DatasetReader.Claims;
import org.gongshu.store.Generation;
import org.gongshu.store.RowFilter;

/** Compares all claims in one statement, one array for each column, so that every answer costs the same. */
final class MatchStatement {

    private MatchStatement() {}

    /** By what a shape is known again. */
    private record Known(UUID generation, List<String> key, List<String> compared, List<RowFilter> scope) {}

    /** The claims' lookup; rows outside of {@code scope} do not exist. */
    static Lookup of(Generation generation, Claims claims, List<RowFilter> scope, Cache<Object, Lookup.Shape> shapes) {
        Lookup.Shape shape = shapes.get(
                new Known(generation.id(), claims.key(), claims.compared(), scope),
                _ -> shape(generation, claims, scope));
        List<String[]> lines = claims.claims().stream()
                .map(claim -> claim.stream().map(Object::toString).toArray(String[]::new))
                .toList();
        return Lookup.of(shape, lines);
    }

    private static Lookup.Shape shape(Generation generation, Claims claims, List<RowFilter> scope) {
        List<Object> constants = new ArrayList<>();
        String sql = sql(generation, claims, Query.conditions(generation.layout(), scope, constants));
        int width = claims.key().size() + claims.compared().size();
        return new Lookup.Shape(sql, width, List.copyOf(constants), List.of(ColumnType.TEXT));
    }

    private static String sql(Generation generation, Claims claims, List<String> scope) {
        List<Column> columns = Stream.concat(claims.key().stream(), claims.compared().stream())
                .map(name -> generation.layout().findColumn(name).orElseThrow())
                .toList();
        int keys = claims.key().size();
        String arrays = columns.stream()
                .map(column -> "?::text[]::" + Names.comparedType(column) + "[]")
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, columns.size())
                .mapToObj(MatchStatement::claimed)
                .collect(Collectors.joining(", "));
        List<String> found = new ArrayList<>(equals(columns, 0, keys));
        found.addAll(scope);
        String same = columns.size() == keys ? "true" : String.join(" AND ", equals(columns, keys, columns.size()));
        return """
                SELECT claim."_claim",
                    CASE WHEN t."_line" IS NULL THEN 'NOT_FOUND' WHEN %s THEN 'YES' ELSE 'NO' END
                FROM unnest(%s) WITH ORDINALITY AS claim(%s, "_claim")
                LEFT JOIN %s t ON %s
                """.formatted(same, arrays, names, Names.tableOf(generation.id()), String.join(" AND ", found));
    }

    private static List<String> equals(List<Column> columns, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "t." + Names.quoted(columns.get(i).name()) + " = claim." + claimed(i))
                .toList();
    }

    private static String claimed(int index) {
        return "\"_value_" + index + '"';
    }
}
