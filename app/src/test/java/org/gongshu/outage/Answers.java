package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What may be answered while the database is away. */
final class Answers {

    private Answers() {}

    /** Whether the program broke off after the change was durable and before its answer was kept. */
    static boolean isLost(HttpResponse<String> answer) {
        return answer.statusCode() == 409
                && Demo.text(Demo.JSON.readTree(answer.body()), "code").equals("platform.key-answer-lost");
    }

    /** That something cannot be done now is an answer; that it may not be done is none. */
    static void mayFail(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + ": " + answer.body())
                .isGreaterThanOrEqualTo(500);
        DemoNode.pause(20);
    }
}
