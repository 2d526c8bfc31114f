package org.gongshu.delivery;

import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a request is made for.
 *
 * @param operator the official who handles the matter (经办人), as their system knows them
 * @param matter code of the service matter (事项编码)
 * @param number number of the case in the user department's own system (办件编号)
 */
public record Errand(
        @Nullable String operator,
        @Nullable String matter,
        @Nullable String number) {

    public static final String OPERATOR = "X-Gongshu-Operator";
    public static final String MATTER = "X-Gongshu-Matter";
    public static final String NUMBER = "X-Gongshu-Matter-Number";

    private static final int LONGEST = 128;

    /** What the grant misses in this errand, if anything; an unattended batch names the matter only. */
    Optional<Refusal> wrongFor(GrantTerms terms) {
        if (isAbsent(matter)) {
            return missing(DeliveryProblem.MATTER_MISSING, MATTER);
        }
        if (!terms.unattended() && isAbsent(operator)) {
            return missing(DeliveryProblem.OPERATOR_MISSING, OPERATOR);
        }
        if (!terms.unattended() && isAbsent(number)) {
            return missing(DeliveryProblem.MATTER_NUMBER_MISSING, NUMBER);
        }
        if (!isClean(operator)) {
            return missing(DeliveryProblem.HEADER_INVALID, OPERATOR);
        }
        if (!isClean(number)) {
            return missing(DeliveryProblem.HEADER_INVALID, NUMBER);
        }
        return terms.purpose().matterCode().equals(matter)
                ? Optional.empty()
                : Optional.of(Refusal.of(DeliveryProblem.MATTER_NOT_GRANTED, Map.of("matter", String.valueOf(matter)))
                        .at(MATTER));
    }

    private static Optional<Refusal> missing(DeliveryProblem problem, String header) {
        return Optional.of(Refusal.of(problem, Map.of("name", header)).at(header));
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Short and without control characters: it goes into records that people read line by line. */
    private static boolean isClean(@Nullable String value) {
        return value == null || (value.length() <= LONGEST && value.codePoints().noneMatch(Character::isISOControl));
    }
}
