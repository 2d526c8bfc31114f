package org.gongshu.organization.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before any controller: as a problem to programs, as an error page to people. */
@Component
class Refuser {

    private final Answers answers;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Refuser(Answers answers, LocaleResolver locales, JsonMapper json) {
        this.answers = answers;
        this.locales = locales;
        this.json = json;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (isForPeople(request)) {
            response.sendError(refusal.code().status());
            return;
        }
        Problem problem = answers.problem(refusal, locales.resolveLocale(request));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isProgramPath = path.startsWith("/api/") || path.startsWith("/data/") || path.startsWith("/open/");
        String accept = request.getHeader("Accept");
        return !isProgramPath && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
