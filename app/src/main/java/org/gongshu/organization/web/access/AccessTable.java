package org.gongshu.organization.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.organization.Access;
import org.gongshu.organization.Role;
import org.gongshu.organization.Sender;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may call what: every endpoint there is, with the rule its method declares. Endpoints of
 * frameworks and of the rooms below this one, which cannot know the roles, are declared here.
 */
@Component
public class AccessTable implements SmartInitializingSingleton {

    /** An endpoint; without a rule nobody may call it. */
    public record Endpoint(String method, PathPattern pattern, Optional<AccessRule> rule) {

        /** Whether this sender may call it. */
        public boolean admits(Sender sender) {
            return rule.isPresent() && rule.get().admits(Optional.of(sender));
        }

        /** Whether it is for everybody. */
        public boolean admitsAnyone() {
            return rule.isPresent() && rule.get().admits(Optional.empty());
        }

        boolean serves(String requestMethod) {
            return method.isEmpty()
                    || method.equals(requestMethod)
                    || ("HEAD".equals(requestMethod) && "GET".equals(method));
        }

        @Override
        public String toString() {
            return (method + " " + pattern.getPatternString()).strip();
        }
    }

    /** Declared by path, in this order, where a method cannot say it itself. */
    private static final List<Declared> BY_PATH = List.of(
            Declared.of("/error", AccessRule.ANYONE),
            Declared.of("/assets/**", AccessRule.ANYONE),
            Declared.of("/console/**", AccessRule.ANYONE),
            Declared.of("/favicon.ico", AccessRule.ANYONE),
            Declared.of("/favicon.svg", AccessRule.ANYONE),
            Declared.of("/robots.txt", AccessRule.ANYONE),
            Declared.of("/v3/api-docs/**", AccessRule.ANYONE),
            Declared.of("/v3/api-docs.yaml", AccessRule.ANYONE),
            Declared.of("/actuator/health/**", AccessRule.ANYONE),
            Declared.of("/actuator/**", AccessRule.roles(Role.ADMINISTRATOR)),
            Declared.of("/api/messages/**", AccessRule.ANYONE),
            Declared.of("/api/jobs/**", AccessRule.roles(Role.ADMINISTRATOR)),
            Declared.of("/api/receipts/**", AccessRule.ANYONE),
            Declared.of("/api/ledger/**", AccessRule.roles(Role.AUDITOR)),
            Declared.of("/ledger/**", AccessRule.ANYONE));

    private record Declared(PathPattern pattern, AccessRule rule) {
        static Declared of(String pattern, AccessRule rule) {
            return new Declared(PathPatternParser.defaultInstance.parse(pattern), rule);
        }
    }

    private final ApplicationContext context;
    private List<Endpoint> endpoints = List.of();
    private Map<String, List<Endpoint>> byFirstSegments = Map.of();

    AccessTable(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Endpoint> found = new ArrayList<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> add(info, method, found)));
        found.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        endpoints = List.copyOf(found);
        Map<String, List<Endpoint>> index = new HashMap<>();
        found.forEach(endpoint -> index.computeIfAbsent(
                        firstSegments(endpoint.pattern().getPatternString()), _ -> new ArrayList<>())
                .add(endpoint));
        byFirstSegments = Map.copyOf(index);
    }

    /** Every endpoint, most specific path first. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * The rule for a request; empty where there is no such endpoint, or nobody declared who may call it. A method that
     * the path does not serve is let through to be told so.
     */
    Optional<AccessRule> ruleFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        PathContainer parsed = PathContainer.parsePath(path);
        boolean otherMethod = false;
        for (Endpoint endpoint : candidates(path)) {
            if (endpoint.pattern().matches(parsed)) {
                if (endpoint.serves(request.getMethod())) {
                    return endpoint.rule();
                }
                otherMethod = true;
            }
        }
        return otherMethod ? Optional.of(AccessRule.ANYONE) : declaredFor(parsed);
    }

    /** The rule of the endpoint declared with that method and path; empty where there is none or it has no rule. */
    Optional<AccessRule> ruleFor(String method, String pattern) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.serves(method)
                        && endpoint.pattern().getPatternString().equals(pattern))
                .findFirst()
                .flatMap(Endpoint::rule);
    }

    private List<Endpoint> candidates(String path) {
        List<Endpoint> exact = byFirstSegments.getOrDefault(firstSegments(path), List.of());
        List<Endpoint> open = byFirstSegments.getOrDefault("", List.of());
        if (exact.isEmpty() || open.isEmpty()) {
            return exact.isEmpty() ? open : exact;
        }
        List<Endpoint> both = new ArrayList<>(exact);
        both.addAll(open);
        both.sort(Comparator.comparing(Endpoint::pattern));
        return both;
    }

    private static Optional<AccessRule> declaredFor(PathContainer path) {
        return BY_PATH.stream()
                .filter(declared -> declared.pattern().matches(path))
                .map(Declared::rule)
                .findFirst();
    }

    private static void add(RequestMappingInfo info, HandlerMethod method, List<Endpoint> into) {
        if (info.getPathPatternsCondition() == null) {
            throw new IllegalStateException("an endpoint without a path pattern: " + info);
        }
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
            Optional<AccessRule> rule = ruleOf(method, pattern);
            if (methods.isEmpty()) {
                into.add(new Endpoint("", pattern, rule));
            }
            methods.forEach(name -> into.add(new Endpoint(name.name(), pattern, rule)));
        }
    }

    private static Optional<AccessRule> ruleOf(HandlerMethod method, PathPattern pattern) {
        Access access = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        if (access == null) {
            access = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
        }
        return access != null
                ? Optional.of(AccessRule.of(access))
                : declaredFor(PathContainer.parsePath(pattern.getPatternString()));
    }

    /** The first two segments where they hold no variable ("api/cases"), else nothing. */
    private static String firstSegments(String path) {
        int first = path.indexOf('/', 1);
        int second = first < 0 ? -1 : path.indexOf('/', first + 1);
        String segments = second < 0 ? path : path.substring(0, second);
        return segments.indexOf('{') >= 0 || segments.indexOf('*') >= 0 ? "" : segments;
    }
}
