package org.gongshu.regulation.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongshu.regulation.Finding;
import org.gongshu.regulation.Text;

/** Collects everything that is wrong, so that a writer sees it all at once. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(String file, int line, String key, String zh, String en) {
        all.add(new Finding(file, line, key, new Text(zh, en)));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean none() {
        return all.isEmpty();
    }
}
