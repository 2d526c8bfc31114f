package org.gongshu.delivery.web;

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

/** Writes refusals to answers that are written by hand. */
@Component
class Refusals {

    private final Answers answers;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Refusals(Answers answers, LocaleResolver locales, JsonMapper json) {
        this.answers = answers;
        this.locales = locales;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problem problem = answers.problem(refusal, locales.resolveLocale(request));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
