package org.gongshu.sharing;

import org.gongshu.delivery.Grants;
import org.gongshu.procedure.CaseKind;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of case that end in grants. */
@Configuration(proxyBeanMethods = false)
class SharingKinds {

    @Bean
    CaseKind shareApplicationKind(Grants grants, NegotiatedItems items) {
        return new GrantingKind(ProcedureKind.SHARE_APPLICATION, grants, items);
    }

    @Bean
    CaseKind withheldAccessKind(Grants grants, NegotiatedItems items) {
        return new GrantingKind(ProcedureKind.WITHHELD_ACCESS, grants, items);
    }
}
