package org.gongshu.regulation.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a file, knowing its line (from 1). */
sealed interface YamlNode {

    int line();

    /** Keys and values, keys in the order of the file. */
    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {}

    /** Items in the order of the file. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /** Text, a whole number, true or false, or nothing. */
    record Scalar(@Nullable Object value, int line) implements YamlNode {}

    /** The content without lines: maps, lists and scalars. */
    default @Nullable Object plain() {
        return switch (this) {
            case Mapping(Map<String, YamlNode> entries, int line) -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                entries.forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
            case Sequence(List<YamlNode> items, int line) -> {
                List<@Nullable Object> list = new ArrayList<>();
                items.forEach(item -> list.add(item.plain()));
                yield list;
            }
            case Scalar(Object value, int line) -> value;
        };
    }

    /** The piece that {@link #plain} tells, without lines. */
    static YamlNode of(@Nullable Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> {
                Map<String, YamlNode> entries = new LinkedHashMap<>();
                map.forEach((key, value) -> entries.put(String.valueOf(key), of(value)));
                yield new Mapping(entries, 0);
            }
            case List<?> list -> new Sequence(list.stream().map(YamlNode::of).toList(), 0);
            case null, default -> new Scalar(plain, 0);
        };
    }
}
