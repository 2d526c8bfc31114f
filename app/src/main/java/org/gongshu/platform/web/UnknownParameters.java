package org.gongshu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * A parameter that nobody reads is a filter that silently does not apply: unknown ones are refused, and so are unknown
 * parts of an upload. A method that takes the whole parameter map reads them all and checks them itself.
 */
class UnknownParameters implements HandlerInterceptor {

    private static final Set<String> ANYWHERE = Set.of("_csrf");

    private final ProblemWriter problems;
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    UnknownParameters(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || takesAll(method)) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(method, UnknownParameters::namesOf);
        for (String name : given(request)) {
            if (!names.contains(name) && !ANYWHERE.contains(name)) {
                problems.write(
                        request,
                        response,
                        Refusal.of(PlatformProblem.UNKNOWN_PARAMETER, Map.of("name", name))
                                .at(name));
                return false;
            }
        }
        return true;
    }

    private static Set<String> given(HttpServletRequest request) {
        MultipartRequest upload = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (upload == null) {
            return request.getParameterMap().keySet();
        }
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        names.addAll(upload.getFileMap().keySet());
        return names;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.gongshu.");
    }

    private static boolean takesAll(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(RequestPart.class))
                .map(UnknownParameters::nameOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        String given = param != null ? param.name() : part != null ? part.name() : "";
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }
}
