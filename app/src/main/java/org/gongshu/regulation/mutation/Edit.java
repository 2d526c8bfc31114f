package org.gongshu.regulation.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place of a folder written otherwise.
 *
 * @param key the path in the file; empty for the whole file, which is then taken away
 * @param value what stands there instead; null takes away what stands there
 */
record Edit(String file, String key, @Nullable Object value) {

    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    /** The content after the edit; {@code content} itself stays as it is. */
    Map<String, @Nullable Object> in(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> edited = new LinkedHashMap<>(content);
        List<Object> path = path();
        if (path.isEmpty()) {
            edited.remove(file);
        } else {
            edited.put(file, changed(content.get(file), path));
        }
        return edited;
    }

    private List<Object> path() {
        List<Object> path = new ArrayList<>();
        Matcher parts = PART.matcher(key);
        while (parts.find()) {
            String name = parts.group(1);
            path.add(name == null ? Integer.valueOf(parts.group(2)) : name);
        }
        return path;
    }

    private @Nullable Object changed(@Nullable Object node, List<Object> path) {
        if (path.isEmpty()) {
            return value;
        }
        List<Object> below = path.subList(1, path.size());
        boolean away = below.isEmpty() && value == null;
        if (node instanceof Map<?, ?> map && path.getFirst() instanceof String name && map.containsKey(name)) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
            if (away) {
                copy.remove(name);
            } else {
                copy.put(name, changed(map.get(name), below));
            }
            return copy;
        }
        if (node instanceof List<?> list && path.getFirst() instanceof Integer index && index < list.size()) {
            List<@Nullable Object> copy = new ArrayList<>(list);
            if (away) {
                copy.remove(index.intValue());
            } else {
                copy.set(index, changed(list.get(index), below));
            }
            return copy;
        }
        throw new IllegalStateException("Nothing stands at " + file + " " + key);
    }
}
