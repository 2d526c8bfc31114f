package org.gongshu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller has been reached yet: in filters and interceptors. */
@Component
public class ProblemWriter {

    private final Answers answers;
    private final JsonMapper json;

    ProblemWriter(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** Answers the request with the refusal, in the language that the request asks for. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problem problem = answers.problem(refusal, request.getLocale());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
