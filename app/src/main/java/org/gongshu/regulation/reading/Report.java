package org.gongshu.regulation.reading;

/** Reports what a check found, at the line where its key stands. */
record Report(Places places, Findings findings) {

    void add(String file, String key, String zh, String en) {
        findings.add(file, places.lineOf(file, key), key, zh, en);
    }
}
