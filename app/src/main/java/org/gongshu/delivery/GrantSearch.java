package org.gongshu.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which grants are looked for; null matches all.
 *
 * @param party the department that must be user or provider
 * @param user the user department
 * @param provider the provider department
 * @param text part of the entry's name or of the case's number
 */
public record GrantSearch(
        @Nullable UUID party,
        @Nullable UUID user,
        @Nullable UUID provider,
        @Nullable UUID entry,
        @Nullable UUID caseId,
        @Nullable String text) {

    static final String MATCHES = """
            (:party::uuid IS NULL OR department_id = :party OR provider_id = :party)
            AND (:user::uuid IS NULL OR department_id = :user)
            AND (:provider::uuid IS NULL OR provider_id = :provider)
            AND (:entry::uuid IS NULL OR entry_id = :entry)
            AND (:case::uuid IS NULL OR case_id = :case)
            AND (:text::text IS NULL OR strpos(lower(entry_name), lower(:text)) > 0 OR strpos(case_number, :text) > 0)
            """;

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("party", party);
        parameters.put("user", user);
        parameters.put("provider", provider);
        parameters.put("entry", entry);
        parameters.put("case", caseId);
        parameters.put("text", text == null ? null : text.strip());
        return parameters;
    }
}
