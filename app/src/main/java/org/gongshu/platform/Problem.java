package org.gongshu.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it ({@code application/problem+json}).
 *
 * @param code of the closed list in {@code docs/api.md}
 * @param field the field or parameter concerned
 * @param regulation the regulation that decided, where the law did
 * @param article its article
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String field,
        @Nullable String regulation,
        @Nullable String article,
        Map<String, Object> parameters) {}
