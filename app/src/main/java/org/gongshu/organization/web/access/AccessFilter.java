package org.gongshu.organization.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Sender;
import org.gongshu.platform.PlatformProblem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through only where the table admits its sender. */
class AccessFilter extends OncePerRequestFilter {

    private final AccessTable table;
    private final Refuser refuser;

    AccessFilter(AccessTable table, Refuser refuser) {
        this.table = table;
        this.refuser = refuser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Sender> sender = Identified.sender();
        Optional<AccessRule> rule = table.ruleFor(request);
        if (rule.isEmpty()) {
            refuser.refuse(request, response, Refusal.of(PlatformProblem.NOT_FOUND));
        } else if (rule.get().admits(sender)) {
            chain.doFilter(request, response);
        } else {
            PlatformProblem problem = sender.isEmpty() ? PlatformProblem.NOT_SIGNED_IN : PlatformProblem.FORBIDDEN;
            refuser.refuse(request, response, Refusal.of(problem));
        }
    }
}
