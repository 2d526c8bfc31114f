package org.gongshu.platform;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/**
 * Brings the database up while the rest of the program is put together: each takes seconds, and neither needs the other
 * at first.
 */
public final class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** The start under way, for the bean to wait for. */
    record Begun(FutureTask<DatabaseServer> start) {

        DatabaseServer await() {
            try {
                return start.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the start was interrupted", stopped);
            }
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Settings settings = Binder.get(event.getEnvironment()).bindOrCreate("gongshu", Settings.class);
        Begun begun = new Begun(new FutureTask<>(() -> DatabaseServer.start(settings)));
        Thread.ofPlatform().daemon().name("database-start").start(begun.start());
        event.getBootstrapContext()
                .addCloseListener(closed -> closed.getApplicationContext()
                        .getBeanFactory()
                        .registerSingleton(Begun.class.getName(), begun));
    }
}
