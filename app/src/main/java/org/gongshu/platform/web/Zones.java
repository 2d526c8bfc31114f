package org.gongshu.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongshu.platform.Settings.Zone;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which of the two networks an address belongs to. Sharing happens on the government network, opening on the Internet: a
 * process in one zone answers nothing that is not written down here for it.
 */
public final class Zones {

    private static final List<String> DISGUISES = List.of("..", "//", ";", "\\", "%2e", "%2f", "%5c", "%25");
    private static final Set<Zone> BOTH = Set.of(Zone.SHARING, Zone.OPENING);

    private static final List<Served> SERVED = List.of(
            Served.in(Zone.OPENING, "/"),
            Served.in(Zone.OPENING, "/datasets/**"),
            Served.in(Zone.OPENING, "/policy/**"),
            Served.in(Zone.OPENING, "/open/**"),
            Served.in(Zone.SHARING, "/api/**"),
            Served.in(Zone.SHARING, "/console/**"),
            Served.in(Zone.SHARING, "/data/**"),
            Served.in(Zone.SHARING, "/oauth2/**"),
            Served.in(Zone.SHARING, "/ledger/**"),
            Served.in(Zone.SHARING, "/v3/api-docs/**"),
            Served.in(Zone.SHARING, "/v3/api-docs.yaml"),
            Served.inBoth("/assets/**"),
            Served.inBoth("/favicon.ico"),
            Served.inBoth("/favicon.svg"),
            Served.inBoth("/robots.txt"),
            Served.inBoth("/error"),
            Served.inBoth("/actuator/**"));

    private record Served(PathPattern pattern, Set<Zone> zones) {

        static Served in(Zone zone, String pattern) {
            return new Served(PathPatternParser.defaultInstance.parse(pattern), Set.of(zone));
        }

        static Served inBoth(String pattern) {
            return new Served(PathPatternParser.defaultInstance.parse(pattern), BOTH);
        }
    }

    private Zones() {}

    /** The zones that the address belongs to; empty where it is written down for none. */
    public static Set<Zone> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return SERVED.stream()
                .filter(served -> served.pattern().matches(parsed))
                .findFirst()
                .map(Served::zones)
                .orElse(Set.of());
    }

    /** Whether a process of that role answers there. */
    public static boolean serves(Zone role, String path) {
        return role == Zone.ALL || (isPlain(path) && of(path).contains(role));
    }

    /** An address that a server could read as another one belongs nowhere. */
    private static boolean isPlain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return DISGUISES.stream().noneMatch(lower::contains);
    }
}
