package org.gongshu.platform;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns an outcome into an HTTP answer: what was done, or a problem in the reader's language. */
@Component
public class Answers {

    private final Messages messages;

    Answers(Messages messages) {
        this.messages = messages;
    }

    /** 200 with the value. */
    public <T> ResponseEntity<?> ok(Outcome<T> outcome) {
        return answer(outcome, value -> ResponseEntity.ok(value));
    }

    /** 201 with the value and its address. */
    public <T> ResponseEntity<?> created(Outcome<T> outcome, Function<T, String> location) {
        return answer(
                outcome,
                value -> ResponseEntity.created(URI.create(location.apply(value)))
                        .body(value));
    }

    /** 202 with the value: the work goes on. */
    public <T> ResponseEntity<?> accepted(Outcome<T> outcome) {
        return answer(outcome, value -> ResponseEntity.accepted().body(value));
    }

    /** 204. */
    public <T> ResponseEntity<?> noContent(Outcome<T> outcome) {
        return answer(outcome, _ -> ResponseEntity.noContent().build());
    }

    /** Whatever {@code done} makes of the value. */
    public <T> ResponseEntity<?> answer(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    public ResponseEntity<Problem> refused(ProblemCode code) {
        return refused(Refusal.of(code));
    }

    public ResponseEntity<Problem> refused(Refusal refusal) {
        return ResponseEntity.status(HttpStatus.valueOf(refusal.code().status()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(refusal, LocaleContextHolder.getLocale()));
    }

    /** The problem that tells {@code refusal} in the language of {@code locale}. */
    public Problem problem(Refusal refusal, Locale locale) {
        String code = refusal.code().code();
        ArticleRef article = refusal.article();
        return new Problem(
                "urn:gongshu:problem:" + code,
                messages.text(locale, "problems." + code, refusal.parameters()),
                refusal.code().status(),
                code,
                refusal.field(),
                article == null ? null : article.regulation(),
                article == null ? null : article.article(),
                refusal.parameters());
    }
}
