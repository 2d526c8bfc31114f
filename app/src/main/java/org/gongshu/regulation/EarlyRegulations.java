package org.gongshu.regulation;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gongshu.platform.Settings;
import org.gongshu.regulation.keeping.Shelf;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Reads the folders of regulations while the rest of the program is put together; it takes a good part of the start. */
public final class EarlyRegulations implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** The reading under way, for whoever needs what is read. */
    record Begun(FutureTask<Map<String, RegulationVersion>> reading) {

        Map<String, RegulationVersion> await() {
            try {
                return reading.get();
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
        Begun begun = new Begun(new FutureTask<>(() -> Shelf.read(settings.regulationFolders())));
        Thread.ofPlatform().daemon().name("regulations").start(begun.reading());
        event.getBootstrapContext()
                .addCloseListener(closed -> closed.getApplicationContext()
                        .getBeanFactory()
                        .registerSingleton(Begun.class.getName(), begun));
    }
}
