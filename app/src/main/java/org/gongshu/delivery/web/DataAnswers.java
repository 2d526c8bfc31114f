package org.gongshu.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.gongshu.delivery.Answer;
import org.gongshu.delivery.Channel;
import org.gongshu.delivery.Errand;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** How requests for data are read and answered, through whichever door they came. */
@Component
class DataAnswers {

    /** The use's record, and the receipt that proves it; the same id. */
    static final String USE = "X-Gongshu-Use";

    static final String RECEIPT = "X-Gongshu-Receipt";

    private final Refusals refusals;
    private final DataMetrics.Counted counted;

    DataAnswers(Refusals refusals, DataMetrics.Counted counted) {
        this.refusals = refusals;
        this.counted = counted;
    }

    void counted(Channel channel) {
        counted.answered(channel);
    }

    void send(Outcome<Answer> outcome, Channel channel, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> send(answer, channel, response);
            case Outcome.Refused<Answer>(Refusal refusal) -> refuse(channel, refusal, request, response);
        }
    }

    private void send(Answer answer, Channel channel, HttpServletResponse response) throws IOException {
        counted.answered(channel);
        String use = answer.use().toString();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(USE, use);
        response.setHeader(RECEIPT, use);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A strong tag keeps the server from compressing, whose size would tell answers apart.
        response.setHeader(HttpHeaders.ETAG, '"' + use + '"');
        response.setContentLength(answer.json().length);
        response.getOutputStream().write(answer.json());
    }

    void refuse(Channel channel, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counted.refused(channel);
        refusals.write(request, response, refusal);
    }

    static Errand errand(HttpServletRequest request) {
        return new Errand(
                header(request, Errand.OPERATOR), header(request, Errand.MATTER), header(request, Errand.NUMBER));
    }

    /** Headers are Latin: a Chinese name comes percent-encoded in UTF-8. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
