package org.gongshu.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that can be read as what an endpoint takes: every field that must be there has some value of its kind. */
final class Samples {

    private static final UUID NOBODYS = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L);

    private final JsonMapper plain = new JsonMapper();

    /** Such a body with one field more. */
    String withUnknown(Class<?> type, String field) {
        Map<String, Object> body = new HashMap<>();
        if (value(type) instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> body.put(String.valueOf(name), value));
        }
        body.put(field, 1);
        return plain.writeValueAsString(body);
    }

    /** Such a body. */
    String of(Class<?> type) {
        return plain.writeValueAsString(value(type));
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType of -> value(of.getRawType());
            case Class<?> part when part.isRecord() -> record(part);
            case Class<?> choice when choice.isSealed() -> value(choice.getPermittedSubclasses()[0]);
            case Class<?> words when words.isEnum() -> word((Enum<?>) words.getEnumConstants()[0]);
            case Class<?> simple -> simple(simple);
            default -> "x";
        };
    }

    private static Object simple(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        } else if (type == UUID.class) {
            return NOBODYS;
        } else if (type == LocalDate.class) {
            return "2026-01-05";
        } else if (type == Instant.class) {
            return "2026-01-05T00:00:00Z";
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (Map.class.isAssignableFrom(type)) {
            return Map.of();
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? 1 : "x";
    }

    private static String word(Enum<?> constant) {
        try {
            JsonProperty named =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> record(Class<?> part) {
        Map<String, Object> fields = new HashMap<>();
        for (Class<?> choice : part.getInterfaces()) {
            JsonTypeInfo told = choice.getAnnotation(JsonTypeInfo.class);
            if (told != null) {
                fields.put(told.property(), kindOf(part, choice));
            }
        }
        for (RecordComponent component : part.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                fields.put(component.getName(), value(component.getGenericType()));
            }
        }
        return fields;
    }

    private static String kindOf(Class<?> part, Class<?> choice) {
        return Arrays.stream(choice.getAnnotation(JsonSubTypes.class).value())
                .filter(each -> each.value() == part)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
