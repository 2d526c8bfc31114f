package org.gongshu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the demonstration. */
final class DemoFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private DemoFiles() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
