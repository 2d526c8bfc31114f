package org.gongshu.regulation;

import java.util.List;
import org.gongshu.regulation.LayeredProfile.Resolved;

/**
 * How a case runs where several layers of law speak of it: by whose procedure, and what the others are beside it.
 *
 * @param beside in the order of the layers
 */
public record Course(Resolved<Procedure> runs, List<Companion> beside) {

    public Course {
        beside = List.copyOf(beside);
    }

    static Course alone(Resolved<Procedure> runs) {
        return new Course(runs, List.of());
    }
}
