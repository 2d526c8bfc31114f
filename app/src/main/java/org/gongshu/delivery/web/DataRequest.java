package org.gongshu.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.delivery.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A business system's request for rows or verification, spelled exactly as usual.
 *
 * @param pattern the endpoint's path as it is declared
 * @param token the bearer token
 */
record DataRequest(Channel channel, String method, String pattern, UUID grant, String token) {

    static final String PREFIX = "/data/grants/";

    private static final String BEARER = "Bearer ";
    private static final String ROWS = "/rows";
    private static final String VERIFY = "/verify";
    private static final int ID = 36;

    /** The request, or empty where anything about it needs a closer look. */
    static Optional<DataRequest> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || !path.startsWith(PREFIX)
                || path.length() < PREFIX.length() + ID) {
            return Optional.empty();
        }
        UUID grant = id(path.substring(PREFIX.length(), PREFIX.length() + ID));
        String rest = path.substring(PREFIX.length() + ID);
        String token = header.substring(BEARER.length()).strip();
        if (grant == null) {
            return Optional.empty();
        }
        if (rest.equals(ROWS) && request.getMethod().equals("GET")) {
            return Optional.of(new DataRequest(Channel.ROWS, "GET", PREFIX + "{id}" + ROWS, grant, token));
        }
        return rest.equals(VERIFY) && request.getMethod().equals("POST") && isPlainJson(request)
                ? Optional.of(new DataRequest(Channel.VERIFY, "POST", PREFIX + "{id}" + VERIFY, grant, token))
                : Optional.empty();
    }

    /** Without parameters, which would have to be refused, and in the usual encoding. */
    private static boolean isPlainJson(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getQueryString() == null
                && type != null
                && (type.equalsIgnoreCase("application/json")
                        || type.equalsIgnoreCase("application/json;charset=utf-8")
                        || type.equalsIgnoreCase("application/json; charset=utf-8"));
    }

    private static @Nullable UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
