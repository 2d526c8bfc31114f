package org.gongshu.delivery.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides an address below the district. The districts are those of the published divisions, not whatever ends in 区: a
 * housing estate (小区) ends so too, and would give the address away.
 */
public final class Addresses {

    private static final String REST_HIDDEN = "******";
    private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final Level PROVINCES = Level.read("provinces");
    private static final Level CITIES = Level.read("cities");
    private static final Level AREAS = Level.read("areas");

    private Addresses() {}

    /** Keeps province, city and district at the beginning, as far as they are named; how much follows is not shown. */
    public static String hide(String address) {
        int end = PROVINCES.endIn(address, 0);
        end = CITIES.endIn(address, end);
        end = AREAS.endIn(address, end);
        return address.substring(0, end) + REST_HIDDEN;
    }

    private record Level(Set<String> names, int longest) {

        /** Where the longest name that begins at {@code from} ends, or {@code from} where none does. */
        int endIn(String address, int from) {
            for (int end = Math.min(address.length(), from + longest); end > from; end--) {
                if (names.contains(address.substring(from, end))) {
                    return end;
                }
            }
            return from;
        }

        static Level read(String level) {
            String path = "/reference/divisions-" + level + ".csv";
            try (InputStream in = Addresses.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("missing " + path);
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                Set<String> names = lines.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1].replace("\"", ""))
                        .filter(name -> !PLACEHOLDERS.contains(name))
                        .collect(Collectors.toUnmodifiableSet());
                return new Level(
                        names, names.stream().mapToInt(String::length).max().orElse(0));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
