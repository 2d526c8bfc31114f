package org.gongshu.kernel;

/** Why a text is no identifier of the kind asked for. */
public enum IdentifierProblem implements ProblemCode {
    CREDIT_CODE_LENGTH("kernel.credit-code-length"),
    CREDIT_CODE_CHARACTER("kernel.credit-code-character"),
    CREDIT_CODE_CHECK("kernel.credit-code-check"),
    IDENTITY_NUMBER_LENGTH("kernel.identity-number-length"),
    IDENTITY_NUMBER_CHARACTER("kernel.identity-number-character"),
    IDENTITY_NUMBER_DATE("kernel.identity-number-date"),
    IDENTITY_NUMBER_CHECK("kernel.identity-number-check"),
    DIVISION_CODE_FORM("kernel.division-code-form");

    private final String code;

    IdentifierProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }
}
