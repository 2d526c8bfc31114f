package org.gongshu.regulation;

import java.time.Instant;
import java.util.UUID;

/**
 * An official text as an operator loaded it.
 *
 * @param fileName as the operator's file was called
 * @param sha256 of the file's bytes, in hexadecimal digits
 */
public record LoadedText(
        UUID id, String regulation, String fileName, String sha256, Instant loadedAt, OfficialText text) {}
