package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file uploaded for a case that has not been opened yet; whoever uploaded it can use it once.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param dated the day that the document itself bears
 */
public record DraftFile(
        UUID id, String name, String mediaType, LocalDate dated, long size, String digest, Instant uploadedAt) {}
