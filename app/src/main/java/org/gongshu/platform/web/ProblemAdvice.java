package org.gongshu.platform.web;

import java.util.Map;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Problem;
import org.gongshu.platform.RequestKeys;
import org.gongshu.platform.UnreadableBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells every request that could not be understood what was wrong with it, in the same form as a refusal. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Answers answers;

    ProblemAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException exception) {
        return answers.refused(UnreadableBody.refusal(exception.getCause()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException exception) {
        return named(PlatformProblem.MISSING_PARAMETER, exception.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException exception) {
        return named(PlatformProblem.MISSING_PARAMETER, exception.getRequestPartName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException exception) {
        return "If-Match".equalsIgnoreCase(exception.getHeaderName())
                ? named(PlatformProblem.VERSION_REQUIRED, "If-Match")
                : named(PlatformProblem.MISSING_PARAMETER, exception.getHeaderName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException exception) {
        return named(PlatformProblem.INVALID_VALUE, exception.getName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> taken(RequestKeys.KeyTakenException exception) {
        return answers.refused(PlatformProblem.KEY_IN_PROGRESS);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException exception) {
        return answers.refused(PlatformProblem.TOO_LARGE);
    }

    /** No form with parts, or one that breaks off. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Problem> noParts(MultipartException exception) {
        return answers.refused(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ExceptionHandler({NoResourceFoundException.class})
    ResponseEntity<Problem> notFound(NoResourceFoundException exception) {
        return answers.refused(PlatformProblem.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException exception) {
        return answers.refused(PlatformProblem.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException exception) {
        return answers.refused(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException exception) {
        return answers.refused(PlatformProblem.NOT_ACCEPTABLE);
    }

    /** Who may do what is decided before and inside the rooms; the security filters turn these into their answers. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException exception) {
        throw exception;
    }

    /** Whoever read an answer went away before its end, as with a download cut short: nobody is left to be told. */
    @ExceptionHandler
    void readerGone(AsyncRequestNotUsableException exception) {
        LOG.debug("a reader went away", exception);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception exception) {
        LOG.error("a request failed unexpectedly", exception);
        return answers.refused(PlatformProblem.INTERNAL);
    }

    private ResponseEntity<Problem> named(PlatformProblem problem, String name) {
        return answers.refused(Refusal.of(problem, Map.of("name", name)).at(name));
    }
}
