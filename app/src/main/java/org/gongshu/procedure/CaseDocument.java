package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 附件 or 公文 of a case, kept byte for byte.
 *
 * @param evidence what kind of document it is, by the word that evidence rules use
 * @param outgoing whether it was issued in the case rather than filed
 * @param number of an issued document, null where it has none
 * @param dated the date it bears
 * @param digest SHA-256 in hexadecimal
 * @param filedBy the person who filed it; null where it was issued by rule
 */
public record CaseDocument(
        UUID id,
        String evidence,
        boolean outgoing,
        @Nullable String number,
        LocalDate dated,
        String name,
        String mediaType,
        long size,
        String digest,
        @Nullable UUID filedBy,
        Instant filedAt) {}
