package org.gongshu.platform.postgres;

/** The embedded server cannot do what it must; the message tells the operator what stands in the way. */
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
