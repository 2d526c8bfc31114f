package org.gongshu.supervision;

import org.gongshu.kernel.ProblemCode;

/** Why something in supervision is refused. */
public enum SupervisionProblem implements ProblemCode {
    DUTY_HAS_PROCEDURE("supervision.duty-has-procedure", 409),
    DONE_LATER("supervision.done-later", 422),
    NOTE_MISSING("supervision.note-missing", 422);

    private final String code;
    private final int status;

    SupervisionProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
