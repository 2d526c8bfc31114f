package org.gongshu.platform;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the tables: a transaction that knows which regions it may see. Outside of it the region fence shows
 * nothing at all.
 */
@Component
public class Database {

    /** Holds until the end of the transaction. */
    private static final String FENCE = "SELECT set_config('gongshu.regions', ?, true)";

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcTemplate jdbcTemplate;
    private final JdbcClient jdbc;
    private final RequestKeys requestKeys;

    /** The scope of the transaction that runs on this thread. */
    private final ThreadLocal<Scope> current = new ThreadLocal<>();

    Database(PlatformTransactionManager transactions, JdbcTemplate jdbcTemplate, RequestKeys requestKeys) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.jdbcTemplate = jdbcTemplate;
        this.jdbc = JdbcClient.create(jdbcTemplate);
        this.requestKeys = requestKeys;
    }

    /** Reads within {@code scope}; joins the surrounding transaction, which has its own scope again afterwards. */
    public <T> T read(Scope scope, Supplier<T> work) {
        return in(reading, scope, work);
    }

    /**
     * Changes within {@code scope}, all or nothing: an exception and a refused outcome both leave everything as it was.
     */
    public <T> T write(Scope scope, Supplier<T> work) {
        return in(writing, scope, () -> {
            requestKeys.claim();
            return work.get();
        });
    }

    /**
     * The same for changes that are known beforehand, in one message: the fence, the statements and the commit. It is a
     * transaction of its own, whatever surrounds it; when this returns it is durable.
     */
    public void write(Scope scope, OneTrip changes) {
        jdbcTemplate.execute((Connection connection) -> {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("one trip is a transaction of its own");
            }
            changes.runAfter(new OneTrip.Statement(FENCE, List.of(settingOf(scope))), connection);
            return null;
        });
    }

    private <T> T in(TransactionTemplate transaction, Scope scope, Supplier<T> work) {
        return requireResult(transaction.execute(status -> {
            Scope around = current.get();
            boolean other = !scope.equals(around);
            if (other) {
                fence(scope);
                current.set(scope);
            }
            try {
                T result = work.get();
                if (result instanceof Outcome.Refused<?>) {
                    status.setRollbackOnly();
                } else if (other && around != null) {
                    fence(around);
                }
                return result;
            } finally {
                leave(around);
            }
        }));
    }

    private void leave(@Nullable Scope around) {
        if (around == null) {
            current.remove();
        } else {
            current.set(around);
        }
    }

    private void fence(Scope scope) {
        jdbc.sql(FENCE).param(settingOf(scope)).query(String.class).single();
    }

    private static String settingOf(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> "*";
            case Scope.Regions(var ids) -> ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static <T> T requireResult(T result) {
        if (result == null) {
            throw new IllegalStateException("work in a transaction returned nothing");
        }
        return result;
    }
}
