package org.gongshu.procedure;

import java.util.List;

/** Why something is not given: a reason in words (blank where none is given) and the provisions cited. */
public record Grounds(String reason, List<Basis> basis) {

    public static final Grounds NONE = new Grounds("", List.of());

    public Grounds {
        basis = List.copyOf(basis);
    }

    public static Grounds of(String reason) {
        return new Grounds(reason, List.of());
    }

    boolean isEmpty() {
        return reason.isBlank() && basis.isEmpty();
    }

    /** These grounds, or {@code general} where nothing is said here. */
    Grounds or(Grounds general) {
        return isEmpty() ? general : this;
    }
}
