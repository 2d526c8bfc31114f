package org.gongshu.organization;

import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request. A controller takes the kind it serves as a parameter ({@code Actor.Official official});
 * another kind of actor is then refused before the method is entered.
 */
public sealed interface Actor extends Sender {

    UUID account();

    Set<Role> roles();

    default boolean has(Role role) {
        return roles().contains(role);
    }

    @Override
    default UUID senderId() {
        return account();
    }

    /**
     * Somebody acting from a post of a department.
     *
     * @param deputyFor the absent person they act for, where they act as a deputy
     * @param kinds the kinds of case a deputy may handle; empty means all
     */
    record Official(
            UUID account,
            UUID person,
            UUID post,
            UUID department,
            UUID region,
            Set<Role> roles,
            @Nullable UUID deputyFor,
            Set<String> kinds)
            implements Actor {

        public Official {
            roles = Set.copyOf(roles);
            kinds = Set.copyOf(kinds);
        }

        private static final UUID NOBODY = new UUID(0, 0);

        /** The platform itself, founding a region before anybody is there: the first run and the demo. */
        public static Official platform(UUID region) {
            return new Official(NOBODY, NOBODY, NOBODY, NOBODY, region, Set.of(Role.ADMINISTRATOR), null, Set.of());
        }

        public boolean isPlatform() {
            return NOBODY.equals(account);
        }

        @Override
        public Scope scope() {
            return Scope.of(region);
        }

        /** Whether the actor may handle cases of this kind. */
        public boolean handles(String kind) {
            return deputyFor == null || kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /**
     * Somebody from society: a citizen, a company, a university. They belong to no region and see the regions that the
     * platform serves; what is theirs is told by {@code applicant}.
     */
    record Applicant(UUID account, UUID applicant, Set<UUID> regions) implements Actor {

        public Applicant {
            regions = Set.copyOf(regions);
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.APPLICANT);
        }

        @Override
        public Scope scope() {
            return new Scope.Regions(regions);
        }
    }

    /** Somebody who is signed in but may do nothing yet: the first password has not been replaced. */
    record Newcomer(UUID account) implements Actor {

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Scope scope() {
            return new Scope.Regions(Set.of());
        }
    }
}
