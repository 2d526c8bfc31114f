package org.gongshu.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements as usual, until the server ends the connection behind one of them. */
final class KillingOperations {

    private final DataSource dataSource;
    private final JdbcTemplate real;
    private final int fatal;
    private final AtomicInteger done = new AtomicInteger();

    KillingOperations(DataSource dataSource, int fatal) {
        this.dataSource = dataSource;
        this.real = new JdbcTemplate(dataSource);
        this.fatal = fatal;
    }

    boolean hasKilled() {
        return done.get() >= fatal;
    }

    JdbcOperations operations() {
        return (JdbcOperations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JdbcOperations.class}, (_, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (done.incrementAndGet() == fatal) {
                            kill(Objects.requireNonNull(real.queryForObject("SELECT pg_backend_pid()", Integer.class)));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private void kill(int backend) throws SQLException {
        try (Connection other = dataSource.getConnection();
                PreparedStatement statement = other.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, backend);
            statement.execute();
        }
    }
}
