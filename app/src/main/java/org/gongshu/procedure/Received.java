package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an application reached a window or a letter box before it was entered.
 *
 * @param on the legal day on which it was received; periods begin there
 * @param clerk the person who received it
 * @param scanDigest SHA-256, in hexadecimal, of the scanned application, which is filed with the case
 */
public record Received(LocalDate on, UUID clerk, String scanDigest) {}
