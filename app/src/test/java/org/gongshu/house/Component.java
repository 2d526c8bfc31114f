package org.gongshu.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A foreign work that comes with the program, and the licences offered for it. */
record Component(String name, String version, List<String> licences) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Libraries of the server, from the bill of materials that the build has just written. */
    static List<Component> ofServer() throws IOException {
        var bill = JSON.readTree(Files.readString(Path.of("target/classes/META-INF/sbom/application.cdx.json")));
        return bill.path("components")
                .valueStream()
                .filter(each -> !each.path("group").asString("").equals("org.gongshu"))
                .map(each -> new Component(
                        each.path("group").asString() + ":" + each.path("name").asString(),
                        each.path("version").asString(),
                        each.path("licenses")
                                .valueStream()
                                .flatMap(Component::names)
                                .toList()))
                .toList();
    }

    private static Stream<String> names(JsonNode choice) {
        return Stream.of(
                        choice.path("license").path("id"),
                        choice.path("license").path("name"),
                        choice.path("expression"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /** Packages of the pages; {@code shipped} leaves out what only builds and tests them. */
    static List<Component> ofPages(boolean shipped) {
        var packages = JSON.readTree(Repository.textOf("web/package-lock.json")).path("packages");
        var found = new ArrayList<Component>();
        for (var each : packages.properties()) {
            var about = each.getValue();
            var builds = about.path("dev").asBoolean(false)
                    || about.path("devOptional").asBoolean(false)
                    || about.path("optional").asBoolean(false);
            if (!each.getKey().isEmpty() && !(shipped && builds)) {
                var name = each.getKey().replaceFirst(".*node_modules/", "");
                var licence = about.path("license").asString("");
                found.add(new Component(
                        name,
                        about.path("version").asString(""),
                        List.of(licence.replaceAll("[()]", "").split(" OR "))));
            }
        }
        return found;
    }

    String line() {
        return name + " " + version + " (" + String.join(" or ", licences) + ")";
    }
}
