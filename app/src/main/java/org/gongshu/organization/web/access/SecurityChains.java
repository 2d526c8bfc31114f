package org.gongshu.organization.web.access;

import java.time.Clock;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What a request passes: bearer requests know no cookies, all others are protected against forgery. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    /** Scripts, styles and pictures of our own only; styles may stand in attributes, as charts write them. */
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static final long HSTS_SECONDS = 31_536_000;

    private final AccessTable table;
    private final Refuser refuser;
    private final OperationLog operations;
    private final boolean secure;

    SecurityChains(AccessTable table, Refuser refuser, OperationLog operations, Settings settings) {
        this.table = table;
        this.refuser = refuser;
        this.operations = operations;
        this.secure = settings.secure();
    }

    /**
     * Delivered data: who it is and whether they may call, nothing else. What is delivered has a record of its own, so the
     * log of operations does not repeat it.
     */
    @Bean
    @Order(0)
    SecurityFilterChain dataChain(ClientTokens tokens) {
        return new DefaultSecurityFilterChain(
                request -> request.getRequestURI().startsWith("/data/") && BearerFilter.isBearer(request),
                new BearerFilter(tokens, refuser),
                new AccessFilter(table, refuser));
    }

    /** The filters are not measured one by one: that costs each request more than they do. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain systemsChain(HttpSecurity http, ClientTokens tokens) throws Exception {
        http.securityMatcher(BearerFilter::isBearer).csrf(AbstractHttpConfigurer::disable);
        return guarded(http)
                .addFilterBefore(new BearerFilter(tokens, refuser), AuthorizationFilter.class)
                .addFilterBefore(operations.filter(), AuthorizationFilter.class)
                .addFilterBefore(new AccessFilter(table, refuser), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain peopleChain(HttpSecurity http, Sessions sessions, Clock clock) throws Exception {
        http.csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens()));
        return guarded(http)
                .addFilterBefore(new SessionFilter(sessions, clock), AuthorizationFilter.class)
                .addFilterBefore(operations.filter(), AuthorizationFilter.class)
                .addFilterBefore(new AccessFilter(table, refuser), AuthorizationFilter.class)
                .build();
    }

    private HttpSecurity guarded(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(features -> features.policy(FEATURES))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .httpStrictTransportSecurity(hsts -> {
                            if (secure) {
                                hsts.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(HSTS_SECONDS);
                            } else {
                                hsts.disable();
                            }
                        }))
                .exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, _) ->
                                refuser.refuse(request, response, Refusal.of(PlatformProblem.NOT_SIGNED_IN)))
                        .accessDeniedHandler((request, response, why) ->
                                refuser.refuse(request, response, Refusal.of(problemOf(why)))));
    }

    private static org.gongshu.kernel.ProblemCode problemOf(AccessDeniedException why) {
        return why instanceof CsrfException ? OrganizationProblem.CSRF_TOKEN : PlatformProblem.FORBIDDEN;
    }

    private CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(secure).sameSite("Lax").path("/"));
        return tokens;
    }
}
