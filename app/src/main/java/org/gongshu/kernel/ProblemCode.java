package org.gongshu.kernel;

/**
 * A reason for saying no, of a closed list: each room has one enum of them. The code is the key of its message in
 * {@code messages/*.json} under {@code problems} and never changes its meaning.
 */
public interface ProblemCode {

    /** Dotted and lower case, beginning with the room: {@code catalog.basis-missing}. */
    String code();

    /** The HTTP status that carries it. */
    int status();
}
