package org.gongshu.regulation.keeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.reading.RegulationFolder;

/** Reads every regulation of the folders; a mistake in one stops the start and is named. */
public final class Shelf {

    private Shelf() {}

    public static Map<String, RegulationVersion> read(List<Path> parents) {
        Map<String, RegulationVersion> shelf = new TreeMap<>();
        for (Path parent : parents) {
            if (!Files.isDirectory(parent)) {
                throw new IllegalStateException("There is no folder of regulations at " + parent);
            }
            for (Path folder : RegulationFolder.under(parent)) {
                RegulationVersion version = version(RegulationFolder.read(folder));
                if (shelf.put(version.regulation().id(), version) != null) {
                    throw new IllegalStateException("Two folders hold the regulation "
                            + version.regulation().id());
                }
            }
        }
        return Collections.unmodifiableMap(shelf);
    }

    private static RegulationVersion version(RegulationFolder folder) {
        if (!folder.findings().isEmpty()) {
            String all = folder.findings().stream()
                    .map(finding -> "\n  " + finding + "  " + finding.message().en())
                    .collect(Collectors.joining());
            throw new IllegalStateException("The regulation in " + folder.folder() + " is not sound:" + all);
        }
        return new RegulationVersion(folder.regulation().orElseThrow(), sha256(folder.binding()), folder.content());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
