package org.gongshu.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Places of the published divisions, so that no test spells one. */
final class Districts {

    private static final String SOME_CITY = "2108";

    private Districts() {}

    static String someCity() {
        return nameIn("cities", SOME_CITY);
    }

    /** Province, city and district, one after the other. */
    static String someAddressedFully() {
        return nameIn("provinces", "21") + someCity() + nameIn("areas", "210802");
    }

    private static String nameIn(String level, String code) {
        try (InputStream in = Districts.class.getResourceAsStream("/reference/divisions-" + level + ".csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String line = lines.stream()
                    .filter(l -> l.startsWith(code + ","))
                    .findFirst()
                    .orElseThrow();
            return line.split(",", -1)[1].replace("\"", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
