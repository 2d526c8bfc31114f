package org.gongshu.regulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as this program reads it now.
 *
 * @param sha256 digest of all that binds, in hexadecimal; a case keeps it beside the id
 * @param content the files as plain maps and lists, by name
 */
public record RegulationVersion(Regulation regulation, String sha256, Map<String, @Nullable Object> content) {}
