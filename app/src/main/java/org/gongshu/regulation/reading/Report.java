package org.gongshu.regulation.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reports what a check found, at the line where its key stands. */
record Report(Map<String, YamlNode> files, Findings findings) {

    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    void add(String file, String key, String zh, String en) {
        YamlNode root = files.get(file);
        findings.add(file, root == null ? 0 : line(root, key), key, zh, en);
    }

    /** The line of the deepest part of {@code key} that is there. */
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
