package org.gongshu.regulation.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where each key of a regulation's files stands. */
public final class Places {

    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private final Map<String, YamlNode> files;

    Places(Map<String, YamlNode> files) {
        this.files = Map.copyOf(files);
    }

    /** The line of the deepest part of {@code key} that is there, from 1; 0 where the file is not. */
    public int lineOf(String file, String key) {
        YamlNode root = files.get(file);
        return root == null ? 0 : line(root, key);
    }

    private static int line(YamlNode root, String key) {
        YamlNode at = root;
        Matcher parts = PART.matcher(key);
        while (parts.find()) {
            YamlNode next = below(at, parts.group(1), parts.group(2));
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.line();
    }

    private static @Nullable YamlNode below(YamlNode at, @Nullable String key, @Nullable String index) {
        if (key != null && at instanceof YamlNode.Mapping(Map<String, YamlNode> entries, int line)) {
            return entries.get(key);
        }
        if (index != null && at instanceof YamlNode.Sequence(List<YamlNode> items, int line)) {
            int position = Integer.parseInt(index);
            return position < items.size() ? items.get(position) : null;
        }
        return null;
    }
}
