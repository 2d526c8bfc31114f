package org.gongshu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

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
                        Path.of("..", "regulations").toString(),
                        "gongshu.public-url",
                        "http://localhost"))
                .applyTo(context);
    }

    private static Path dataFolder() {
        try {
            return Files.createTempDirectory("gongshu-test-");
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
