package org.gongshu.organization.web.access;

import java.util.Optional;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LedgerReaders;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.organization.Sender;
import org.springframework.stereotype.Component;

/** Auditors read the ledger of their own region, and nobody else does. */
@Component
class LedgerAuditors implements LedgerReaders {

    @Override
    public Optional<Scope> currentScope() {
        return Identified.sender().filter(LedgerAuditors::isAuditor).map(Sender::scope);
    }

    private static boolean isAuditor(Sender sender) {
        return sender instanceof Actor.Official official && official.has(Role.AUDITOR);
    }
}
