package org.gongshu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/** Where the tests' platform keeps its data, and what time it is there. */
public final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "gongshu.mode",
                        "test",
                        "gongshu.data",
                        dataFolder().toString(),
                        "gongshu.regulations",
                        Path.of("..", "regulations") + "," + Path.of("src", "test", "regulations"),
                        "gongshu.public-url",
                        "http://localhost"))
                .applyTo(context);
    }

    private static Path dataFolder() {
        try {
            Path folder = Files.createTempDirectory("gongshu-test-");
            // Handlers run when every context is closed, and so the database has ended.
            SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A clock that tests may move. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
