package org.gongshu.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets from outside ({@code GONGSHU_*}).
 *
 * @param mode demo, run (production) or test
 * @param data folder of the embedded database, files and uploads
 * @param databaseUrl JDBC address of an outside PostgreSQL; empty means the embedded one
 * @param databasePort port of the embedded database; 0 picks a free one
 * @param publicUrl the address people use; links and cookies come from it, never from the Host header
 * @param role which zone this process serves
 * @param keys folder of the keys; empty means {@code data/keys} in the demo
 * @param regulations folders that hold regulations
 */
@ConfigurationProperties("gongshu")
public record Settings(
        @DefaultValue("run") Mode mode,
        @DefaultValue("data") String data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @DefaultValue("0") int databasePort,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("all") Zone role,
        @Nullable String keys,
        @DefaultValue("regulations") List<String> regulations) {

    /** How the process was started. */
    public enum Mode {
        DEMO,
        RUN,
        TEST
    }

    /** Which of the two networks the process serves. */
    public enum Zone {
        ALL,
        SHARING,
        OPENING
    }

    /** Whether this process does what belongs to the zone; {@code ALL} belongs to either. */
    public boolean serves(Zone zone) {
        return role == Zone.ALL || zone == Zone.ALL || role == zone;
    }

    /** Where the embedded database, files and uploads lie. */
    public Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /** Where the keys lie. */
    public Path keyFolder() {
        return keys == null ? dataFolder().resolve("keys") : Path.of(keys).toAbsolutePath();
    }

    /** Where regulations are read from. */
    public List<Path> regulationFolders() {
        return regulations.stream().map(Path::of).map(Path::toAbsolutePath).toList();
    }

    /** Whether cookies may travel over TLS only. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
