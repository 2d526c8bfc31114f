package org.gongshu.platform;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

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
            case ValueInstantiationException incomplete ->
                Refusal.of(PlatformProblem.INCOMPLETE_BODY, Map.of("names", needed(incomplete.getType())));
            case null, default -> Refusal.of(PlatformProblem.UNREADABLE_BODY);
        };
    }

    /** The fields without which it could not be made: one of them is missing, and nobody said which. */
    private static String needed(JavaType type) {
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        return components == null
                ? type.getRawClass().getSimpleName()
                : Arrays.stream(components)
                        .filter(each -> !each.getType().isPrimitive()
                                && !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "));
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
