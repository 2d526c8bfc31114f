package org.gongshu.organization.web.access;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.organization.SystemGate;
import org.gongshu.platform.PlatformProblem;
import org.springframework.stereotype.Component;

/** What {@link BearerFilter} and {@link AccessFilter} decide, without being filters. */
@Component
class TokenGate implements SystemGate {

    private final ClientTokens tokens;
    private final AccessTable table;
    private final ConcurrentHashMap<String, Optional<AccessRule>> rules = new ConcurrentHashMap<>();

    TokenGate(ClientTokens tokens, AccessTable table) {
        this.tokens = tokens;
        this.table = table;
    }

    @Override
    public Outcome<ClientIdentity> admit(String method, String pattern, String token, String address) {
        Optional<ClientIdentity> system = tokens.resolve(token, address);
        if (system.isEmpty()) {
            return Outcome.refused(OrganizationProblem.TOKEN_INVALID);
        }
        Optional<AccessRule> rule = rules.computeIfAbsent(method + pattern, _ -> table.ruleFor(method, pattern));
        if (rule.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        return rule.get().admits(Optional.of(system.get()))
                ? Outcome.done(system.get())
                : Outcome.refused(PlatformProblem.FORBIDDEN);
    }
}
