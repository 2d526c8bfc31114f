package org.gongshu.platform;

import java.util.Map;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read as what was expected. */
public final class UnreadableBody {

    private UnreadableBody() {}

    /** The refusal that names the field, where one is to blame. */
    public static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Refusal.of(PlatformProblem.UNKNOWN_FIELD, Map.of("name", unknown.getPropertyName()))
                        .at(pathOf(unknown));
            case JacksonException malformed
            when !malformed.getPath().isEmpty() ->
                Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", pathOf(malformed)))
                        .at(pathOf(malformed));
            case null, default -> Refusal.of(PlatformProblem.UNREADABLE_BODY);
        };
    }

    private static String pathOf(JacksonException exception) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : exception.getPath()) {
            String property = step.getPropertyName();
            if (property == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(property);
            }
        }
        return path.toString();
    }
}
