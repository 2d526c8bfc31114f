package org.gongshu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where no body is read, a field sent in one would be a wish that nobody hears: it is refused like an unknown one. */
class UnreadBodies implements HandlerInterceptor {

    private static final int LONGEST = 64 << 10;

    private final ProblemWriter problems;
    private final JsonMapper json;

    UnreadBodies(ProblemWriter problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)
                || !UnknownParameters.isOurs(method)
                || readsBody(method)
                || !bringsJson(request)) {
            return true;
        }
        Refusal refusal = refusal(request);
        if (refusal != null) {
            problems.write(request, response, refusal);
        }
        return refusal == null;
    }

    private static boolean readsBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static boolean bringsJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** Nothing and an object without fields say nothing; everything else is refused. */
    private @Nullable Refusal refusal(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        if (body.length == 0) {
            return null;
        }
        try {
            JsonNode read = json.readTree(body);
            if (read.isObject()) {
                return read.propertyNames().stream()
                        .findFirst()
                        .map(name -> Refusal.of(PlatformProblem.UNKNOWN_FIELD, Map.of("name", name))
                                .at(name))
                        .orElse(null);
            }
        } catch (JacksonException noJson) {
            return Refusal.of(PlatformProblem.UNREADABLE_BODY);
        }
        return Refusal.of(PlatformProblem.UNREADABLE_BODY);
    }
}
