package org.gongshu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before everything else: what belongs to the other zone is not found, whoever asks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ZoneFilter extends OncePerRequestFilter {

    private final Settings.Zone role;
    private final ProblemWriter problems;

    ZoneFilter(Settings settings, ProblemWriter problems) {
        this.role = settings.role();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return role == Settings.Zone.ALL;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Zones.serves(role, request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Refusal.of(PlatformProblem.NOT_FOUND));
        }
    }
}
