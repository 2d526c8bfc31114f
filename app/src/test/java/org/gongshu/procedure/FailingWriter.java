package org.gongshu.procedure;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A writer of cases that breaks off after so many statements, as a killed server would. */
final class FailingWriter {

    private final AtomicInteger left;
    private final CaseWriter writer;

    FailingWriter(JdbcClient jdbc, int statements) {
        this.left = new AtomicInteger(statements);
        JdbcClient breaking = (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals("sql") && left.decrementAndGet() < 0) {
                        throw new BrokenOffException();
                    }
                    return method.invoke(jdbc, arguments);
                });
        this.writer = new CaseWriter(breaking, JsonMapper.builder().build());
    }

    CaseWriter writer() {
        return writer;
    }

    /** Whether the work broke off before its end. */
    boolean breaksOff(Runnable work) {
        try {
            work.run();
            return false;
        } catch (BrokenOffException broken) {
            return true;
        }
    }

    private static final class BrokenOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
