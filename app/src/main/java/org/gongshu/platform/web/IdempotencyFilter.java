package org.gongshu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.RequestKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated creating request with the answer of the first. Runs after the security filters, since a key
 * belongs to whoever sent it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 4 << 20;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final RequestKeys keys;
    private final ProblemWriter problems;
    private final JsonMapper json;

    IdempotencyFilter(RequestKeys keys, ProblemWriter problems, JsonMapper json) {
        this.keys = keys;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, invalidKey());
            return;
        }
        if (isUpload(request)) {
            upload(key, request, response, chain);
            return;
        }
        BufferedRequest readable = BufferedRequest.of(request, LARGEST_BODY);
        if (readable == null) {
            problems.write(request, response, Refusal.of(PlatformProblem.TOO_LARGE));
        } else {
            answer(claim(key, request, RequestDigest.of(request, readable.body())), readable, response, chain);
        }
    }

    /** An upload that cannot be read as one is left to whoever refuses such. */
    private void upload(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] digest;
        try {
            digest = RequestDigest.ofUpload(request);
        } catch (ServletException | IOException | IllegalStateException noUpload) {
            chain.doFilter(request, response);
            return;
        }
        answer(claim(key, request, digest), request, response, chain);
    }

    private static RequestKeys.Claim claim(String key, HttpServletRequest request, byte[] digest) {
        Principal principal = request.getUserPrincipal();
        return new RequestKeys.Claim(principal == null ? "anonymous" : principal.getName(), key, digest);
    }

    private void answer(
            RequestKeys.Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RequestKeys.Earlier> earlier = keys.findEarlier(claim);
        if (earlier.isPresent()) {
            repeat(earlier.get(), claim, request, response);
        } else {
            first(claim, request, response, chain);
        }
    }

    private void first(
            RequestKeys.Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            keys.<Exception>during(claim, () -> {
                chain.doFilter(request, kept);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        if (claim.isWritten() && request.getAttribute(RequestKeys.SECRET_ANSWER) == null) {
            keep(claim, kept);
        }
        kept.copyBodyToResponse();
    }

    /** The change is durable by now, so an answer that cannot be kept is given all the same. */
    private void keep(RequestKeys.Claim claim, ContentCachingResponseWrapper answer) {
        try {
            keys.keepAnswer(claim, answer.getStatus(), headersOf(answer), answer.getContentAsByteArray());
        } catch (DataAccessException away) {
            LOG.warn("the answer under an idempotency key was given, but could not be kept", away);
        }
    }

    private void repeat(
            RequestKeys.Earlier earlier,
            RequestKeys.Claim claim,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Integer status = earlier.status();
        byte[] body = earlier.body();
        if (!claim.asksTheSame(earlier)) {
            problems.write(
                    request, response, Refusal.of(PlatformProblem.KEY_REUSED).at(HEADER));
        } else if (status == null || body == null) {
            problems.write(
                    request,
                    response,
                    Refusal.of(PlatformProblem.KEY_ANSWER_LOST).at(HEADER));
        } else {
            json.readValue(Optional.ofNullable(earlier.headers()).orElse("{}"), HEADERS)
                    .forEach(response::setHeader);
            response.setStatus(status);
            response.getOutputStream().write(body);
        }
    }

    private String headersOf(HttpServletResponse response) {
        Map<String, String> kept = new java.util.LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            String value = response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return json.writeValueAsString(kept);
    }

    private static Refusal invalidKey() {
        return Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", HEADER)).at(HEADER);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
