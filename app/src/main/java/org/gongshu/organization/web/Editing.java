package org.gongshu.organization.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Versions of rows as entity tags: {@code "3"} in {@code ETag} and {@code If-Match}. */
final class Editing {

    /** A version that no row has, for an If-Match that is no version of ours. */
    private static final int NONE = -1;

    private Editing() {}

    /** The version an If-Match names. */
    static int version(String ifMatch) {
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : NONE;
    }

    /** 200 with the row and its version. */
    static ResponseEntity<?> ok(Object row, int version) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + version + "\"")
                .body(row);
    }
}
