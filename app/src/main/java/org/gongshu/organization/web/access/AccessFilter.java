package org.gongshu.organization.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Sender;
import org.gongshu.platform.PlatformProblem;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through only where the table admits its sender. */
class AccessFilter extends OncePerRequestFilter {

    private static final String METRICS = "/actuator/prometheus";
    private static final List<IpAddressMatcher> LOOPBACK =
            List.of(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));

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
        } else if (rule.get().admits(sender) || isLocalScrape(request)) {
            chain.doFilter(request, response);
        } else {
            PlatformProblem problem = sender.isEmpty() ? PlatformProblem.NOT_SIGNED_IN : PlatformProblem.FORBIDDEN;
            refuser.refuse(request, response, Refusal.of(problem));
        }
    }

    /** A collector of metrics on this machine needs no account; what came through a proxy is not from this machine. */
    private static boolean isLocalScrape(HttpServletRequest request) {
        return METRICS.equals(request.getRequestURI())
                && LOOPBACK.stream().anyMatch(network -> network.matches(request.getRemoteAddr()))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
