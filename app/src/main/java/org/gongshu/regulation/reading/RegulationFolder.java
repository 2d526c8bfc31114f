package org.gongshu.regulation.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Duty;
import org.gongshu.regulation.Finding;
import org.gongshu.regulation.Interpretation;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A regulation's folder as read.
 *
 * @param regulation empty where a finding kept it from being read
 * @param content everything but the scenarios, as plain maps and lists, from which {@link #reread} makes it again
 * @param findings what is wrong, empty where all is well
 * @param places where each key stands, for what is found later
 */
public record RegulationFolder(
        Path folder,
        Optional<Regulation> regulation,
        List<Scenario> scenarios,
        Map<String, @Nullable Object> content,
        List<Finding> findings,
        Places places) {

    static final String MAIN = "regulation.yaml";
    static final String ARTICLES = "articles.yaml";

    record Duties(List<Duty> duties) {}

    record Interpretations(List<Interpretation> interpretations) {}

    record Articles(List<ArticleAccount> articles) {}

    /** Reads and checks {@code folder}; its name is the regulation's id. */
    public static RegulationFolder read(Path folder) {
        Findings findings = new Findings();
        Map<String, YamlNode> nodes = new TreeMap<>();
        for (Path file : yamlIn(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            text(file, name, findings)
                    .flatMap(text -> YamlFile.read(name, text, findings))
                    .ifPresent(node -> nodes.put(name, node));
        }
        Path id = folder.toAbsolutePath().normalize().getFileName();
        return read(folder, String.valueOf(id), nodes, findings);
    }

    private static List<Path> yamlIn(Path folder) {
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + folder, broken);
        }
    }

    private static Optional<String> text(Path file, String name, Findings findings) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException broken) {
            findings.add(name, 0, "", "读不出来；文件要用 UTF-8。", "Unreadable; a file must be UTF-8.");
            return Optional.empty();
        }
    }

    /** The folders directly under {@code parent} that hold a regulation, by name. */
    public static List<Path> under(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.exists(child.resolve(MAIN)))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + parent, broken);
        }
    }

    /** The regulation in what {@link #canonical} wrote. */
    public static Regulation reread(String id, String canonical) {
        Findings findings = new Findings();
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        if (YamlFile.read(id, canonical, findings).orElse(null) instanceof YamlNode.Mapping whole) {
            nodes.putAll(whole.entries());
        }
        return new Assembly(id, nodes, findings)
                .regulation()
                .orElseThrow(() -> new IllegalStateException("Stored regulation " + id + ": " + findings.all()));
    }

    /** The regulation in content that was changed; empty where a file of it can no longer be bound. */
    public static Optional<Regulation> assembled(String id, Map<String, @Nullable Object> content) {
        Map<String, YamlNode> nodes = new TreeMap<>();
        content.forEach((file, plain) -> nodes.put(file, YamlNode.of(plain)));
        return new Assembly(id, nodes, new Findings()).regulation();
    }

    private static RegulationFolder read(Path folder, String id, Map<String, YamlNode> nodes, Findings findings) {
        Assembly assembly = new Assembly(id, nodes, findings);
        Optional<Regulation> regulation = assembly.regulation();
        List<Scenario> scenarios = assembly.scenarios();
        Places places = new Places(nodes);
        if (findings.none() && regulation.isPresent()) {
            new RegulationCheck(id, regulation.get(), scenarios, new Report(places, findings)).run();
        }
        return new RegulationFolder(folder, regulation, scenarios, content(nodes), findings.all(), places);
    }

    private static Map<String, @Nullable Object> content(Map<String, YamlNode> nodes) {
        Map<String, @Nullable Object> content = new TreeMap<>();
        nodes.forEach((file, node) -> {
            if (!file.startsWith("scenarios/")) {
                content.put(file, node.plain());
            }
        });
        return content;
    }

    /** The content in its one spelling, accounts of articles included. */
    public String canonical() {
        return CanonicalJson.text(content);
    }

    /** The bytes whose digest names this version: all that binds, without the accounts, which tell about the program. */
    public byte[] binding() {
        Map<String, @Nullable Object> law = new TreeMap<>(content);
        law.remove(ARTICLES);
        return CanonicalJson.bytes(law);
    }

    /** Puts the files together. */
    private record Assembly(String id, Map<String, YamlNode> nodes, Findings findings) {

        Optional<Regulation> regulation() {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("procedures", inFolder(Procedure.class, "procedures/"));
            parts.put(
                    "duties",
                    part("duties.yaml", Duties.class).map(Duties::duties).orElse(List.of()));
            parts.put(
                    "interpretations",
                    part("interpretations.yaml", Interpretations.class)
                            .map(Interpretations::interpretations)
                            .orElse(List.of()));
            parts.put(
                    "articles",
                    part(ARTICLES, Articles.class).map(Articles::articles).orElse(List.of()));
            return bind(MAIN, Regulation.class, parts);
        }

        List<Scenario> scenarios() {
            return inFolder(Scenario.class, "scenarios/");
        }

        private <T extends Record> List<T> inFolder(Class<T> type, String folder) {
            List<T> all = new ArrayList<>();
            for (String file : nodes.keySet()) {
                if (file.startsWith(folder)) {
                    String name = file.substring(folder.length(), file.length() - ".yaml".length());
                    bind(file, type, Map.of("id", name)).ifPresent(all::add);
                }
            }
            return List.copyOf(all);
        }

        private <T extends Record> Optional<T> part(String file, Class<T> type) {
            return bind(file, type, Map.of());
        }

        private <T extends Record> Optional<T> bind(String file, Class<T> type, Map<String, Object> supplied) {
            YamlNode node = nodes.get(file);
            if (node == null) {
                findings.add(file, 0, "", "缺少这个文件，或者读不出来。", "This file is missing or unreadable.");
                return Optional.empty();
            }
            return new Binder(file, id, findings).bind(type, node, supplied);
        }
    }
}
