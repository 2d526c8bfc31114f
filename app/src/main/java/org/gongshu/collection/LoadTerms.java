package org.gongshu.collection;

import java.util.Objects;
import org.gongshu.store.Filled.OnRepeatedKey;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a load may pass.
 *
 * @param onRepeatedKey what happens to rows whose key an earlier row has
 * @param mostRejected the share of rejected rows, in thousandths, above which nothing is stored
 * @param usualRows how many rows a full load usually has; less than half of them holds the load
 */
public record LoadTerms(
        OnRepeatedKey onRepeatedKey,
        int mostRejected,
        @Nullable Long usualRows) {

    public static final LoadTerms USUAL = new LoadTerms(OnRepeatedKey.STORE_NOTHING, 50, null);

    public LoadTerms {
        onRepeatedKey = Objects.requireNonNullElse(onRepeatedKey, OnRepeatedKey.STORE_NOTHING);
        if (mostRejected < 0 || mostRejected > 1000) {
            throw new IllegalArgumentException("a share in thousandths lies between 0 and 1000");
        }
    }

    /** The same terms with another usual number of rows. */
    LoadTerms usually(@Nullable Long rows) {
        return new LoadTerms(onRepeatedKey, mostRejected, rows);
    }
}
