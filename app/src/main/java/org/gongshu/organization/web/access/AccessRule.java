package org.gongshu.organization.web.access;

import java.util.Optional;
import java.util.Set;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.Role;
import org.gongshu.organization.Sender;

/** Who may call one endpoint. */
public record AccessRule(Set<Role> roles, boolean anyone, boolean officials, boolean signedIn, boolean systems) {

    static final AccessRule ANYONE = new AccessRule(Set.of(), true, false, false, false);
    static final AccessRule SIGNED_IN = new AccessRule(Set.of(), false, false, true, false);

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    static AccessRule of(Access access) {
        return new AccessRule(
                Set.of(access.value()), access.anyone(), access.officials(), access.signedIn(), access.systems());
    }

    static AccessRule roles(Role... roles) {
        return new AccessRule(Set.of(roles), false, false, false, false);
    }

    /** Whether the sender, nobody for an unknown one, may call. */
    public boolean admits(Optional<Sender> sender) {
        return anyone
                || switch (sender.orElse(null)) {
                    case Actor.Official _ when officials -> true;
                    case Actor actor -> signedIn || actor.roles().stream().anyMatch(roles::contains);
                    case ClientIdentity _ -> systems;
                    case null, default -> false;
                };
    }
}
