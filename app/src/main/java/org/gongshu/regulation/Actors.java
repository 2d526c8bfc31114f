package org.gongshu.regulation;

import java.util.List;

/** Who acts in a step, alone or together. */
public sealed interface Actors {

    /** One body. */
    record One(PartyRole role) implements Actors {}

    /** Every one of them, 会签: the step is done when the last has acted; one refusal refuses. */
    record All(List<PartyRole> roles) implements Actors {
        public All {
            roles = List.copyOf(roles);
        }
    }

    /** Whoever acts first. */
    record Any(List<PartyRole> roles) implements Actors {
        public Any {
            roles = List.copyOf(roles);
        }
    }

    /** At least {@code needed} of them with the same outcome. */
    record Quorum(List<PartyRole> roles, int needed) implements Actors {
        public Quorum {
            roles = List.copyOf(roles);
        }
    }

    /** A meeting of them, whose minuted result {@code recorder} enters with the minutes. */
    record Minuted(List<PartyRole> roles, PartyRole recorder) implements Actors {
        public Minuted {
            roles = List.copyOf(roles);
        }
    }

    /** Those of an earlier {@code any} step who did not act in it, each confirming afterwards. */
    record Rest(String step) implements Actors {}

    /** The platform itself, at once: nothing is left to decide. */
    record Automatic() implements Actors {}

    /** The roles named, in the order of the file; empty for {@link Rest} and {@link Automatic}. */
    default List<PartyRole> named() {
        return switch (this) {
            case One(PartyRole role) -> List.of(role);
            case All(List<PartyRole> roles) -> roles;
            case Any(List<PartyRole> roles) -> roles;
            case Quorum(List<PartyRole> roles, int needed) -> roles;
            case Minuted(List<PartyRole> roles, PartyRole recorder) -> roles;
            case Rest(String step) -> List.of();
            case Automatic() -> List.of();
        };
    }
}
