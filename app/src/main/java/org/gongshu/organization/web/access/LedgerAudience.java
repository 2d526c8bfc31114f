package org.gongshu.organization.web.access;

import java.security.Principal;
import java.util.Optional;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LedgerReaders;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.springframework.stereotype.Component;

/** Auditors read the ledger of their region. */
@Component
class LedgerAudience implements LedgerReaders {

    @Override
    public Optional<Scope> scopeOf(Principal reader) {
        return reader instanceof Identified identified
                        && identified.getPrincipal() instanceof Actor actor
                        && actor.has(Role.AUDITOR)
                ? Optional.of(actor.scope())
                : Optional.empty();
    }
}
