package org.gongshu.supervision;

import java.util.Optional;
import org.gongshu.regulation.Duty;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;

/** A duty that the law of a region lays on somebody, and from which text it comes. */
public record OwedDuty(Duty duty, Regulation from) {

    /** The procedure in which it is done, where there is one. */
    public Optional<Procedure> findProcedure() {
        return Optional.ofNullable(duty.procedure()).flatMap(from::findProcedure);
    }
}
