package org.gongshu.organization.web.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Operations;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Notes every request to {@code /api} that could change something, refused ones too; sign-ins have a log of their own. */
@Component
class OperationLog {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST_PATH = 300;

    private final Operations operations;
    private final Clock clock;

    OperationLog(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return READING.contains(request.getMethod())
                        || !request.getRequestURI().startsWith("/api/")
                        || request.getRequestURI().equals("/api/session");
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Actor actor = Identified.sender()
                        .filter(Actor.class::isInstance)
                        .map(Actor.class::cast)
                        .orElse(null);
                int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                try {
                    chain.doFilter(request, response);
                    status = response.getStatus();
                } finally {
                    note(actor, request, status);
                }
            }
        };
    }

    private void note(@org.jspecify.annotations.Nullable Actor actor, HttpServletRequest request, int status) {
        Object endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = request.getRequestURI();
        operations.note(
                actor,
                request.getRemoteAddr(),
                request.getMethod(),
                endpoint == null ? "" : endpoint.toString(),
                path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path,
                status,
                clock.instant());
    }
}
