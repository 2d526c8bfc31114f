package org.gongshu.catalog;

import org.gongshu.procedure.CaseKind;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of case that the catalog serves with one class for several. */
@Configuration(proxyBeanMethods = false)
class CatalogKinds {

    @Bean
    CaseKind catalogEntryKind(Entries entries, TopicCatalogs topics) {
        return new AdmissionKind(ProcedureKind.CATALOG_ENTRY, entries, topics);
    }

    @Bean
    CaseKind topicCatalogKind(Entries entries, TopicCatalogs topics) {
        return new AdmissionKind(ProcedureKind.TOPIC_CATALOG, entries, topics);
    }

    @Bean
    CaseKind sharingTypeDisputeKind(Entries entries, SharingTypes types) {
        return new SharingTypeKind(ProcedureKind.SHARING_TYPE_DISPUTE, entries, types);
    }

    @Bean
    CaseKind withheldReviewKind(Entries entries, SharingTypes types) {
        return new SharingTypeKind(ProcedureKind.WITHHELD_REVIEW, entries, types);
    }

    @Bean
    CaseKind catalogChangeKind(Entries entries) {
        return new ChangeKind(ProcedureKind.CATALOG_CHANGE, Effect.PUBLISH_CHANGE, entries);
    }

    @Bean
    CaseKind catalogRetirementKind(Entries entries) {
        return new ChangeKind(ProcedureKind.CATALOG_RETIREMENT, Effect.RETIRE_ENTRY, entries);
    }
}
