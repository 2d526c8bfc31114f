package org.gongshu.delivery;

import java.util.Map;

/**
 * What somebody says about themselves or their company, to be verified.
 *
 * @param key the values of the data's key, by which the row is found
 * @param values what is claimed of that row, by item
 */
public record Claim(Map<String, String> key, Map<String, String> values) {

    public Claim {
        key = Map.copyOf(key);
        values = Map.copyOf(values);
    }
}
