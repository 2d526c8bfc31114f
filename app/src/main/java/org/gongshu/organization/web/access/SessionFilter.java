package org.gongshu.organization.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.gongshu.organization.signin.Sessions;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which person sent a request, by the session in its cookie. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Clock clock;

    SessionFilter(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.tokenIn(request)
                .flatMap(token -> sessions.resume(token, clock.instant()))
                .ifPresent(Identified::as);
        chain.doFilter(request, response);
    }
}
