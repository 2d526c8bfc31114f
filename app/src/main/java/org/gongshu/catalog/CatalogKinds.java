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
    CaseKind catalogEntryKind(Entries entries) {
        return new AdmissionKind(ProcedureKind.CATALOG_ENTRY, entries);
    }

    @Bean
    CaseKind topicCatalogKind(Entries entries) {
        return new AdmissionKind(ProcedureKind.TOPIC_CATALOG, entries);
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
