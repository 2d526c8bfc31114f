package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * How the catalog is kept.
 *
 * @param sharedDataInOpening whether data obtained by sharing may be put into one's own opening catalog
 */
public record CatalogRules(
        AdmissionRule entries,
        AdmissionRule topicCatalogs,
        AdmissionRule mountings,
        AdmissionRule openingCatalog,
        @Nullable BasicItems basicItems,
        @Nullable TopicRule sharingTopics,
        @Nullable TopicRule openingFirst,
        List<FieldRule> fields,
        SharedDataRule sharedDataInOpening) {

    public CatalogRules {
        fields = List.copyOf(fields);
    }

    /** Whether data obtained by sharing may be opened by whoever obtained it. */
    public record SharedDataRule(
            Permission permission, @Nullable ArticleRef article) {}

    /** What a text says about doing something. */
    public enum Permission implements Word {
        ALLOWED,
        FORBIDDEN,
        UNSPECIFIED
    }
}
