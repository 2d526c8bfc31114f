package org.gongshu.organization.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.OrganizationProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which business system sent a request, by its bearer token; cookies are not looked at. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ClientTokens tokens;
    private final Refuser refuser;

    BearerFilter(ClientTokens tokens, Refuser refuser) {
        this.tokens = tokens;
        this.refuser = refuser;
    }

    static boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length());
        Optional<ClientIdentity> system = tokens.resolve(token.strip(), request.getRemoteAddr());
        if (system.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            refuser.refuse(request, response, Refusal.of(OrganizationProblem.TOKEN_INVALID));
            return;
        }
        Identified.as(system.get());
        chain.doFilter(request, response);
    }
}
