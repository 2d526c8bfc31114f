package org.gongshu.regulation.reading;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schemas of the files, made from the model, so that an editor can help whoever writes a regulation. */
public final class Schemas {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> ELSEWHERE = Set.of("procedures", "duties", "interpretations", "articles");

    private final Map<String, Object> definitions = new TreeMap<>();

    private Schemas() {}

    /** Every schema by the name of its file. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        all.put("regulation.schema.json", of(Regulation.class, ELSEWHERE));
        all.put("procedure.schema.json", of(Procedure.class, Set.of("id")));
        all.put("scenario.schema.json", of(Scenario.class, Set.of("id")));
        all.put("duties.schema.json", of(RegulationFolder.Duties.class, Set.of()));
        all.put("interpretations.schema.json", of(RegulationFolder.Interpretations.class, Set.of()));
        all.put("articles.schema.json", of(RegulationFolder.Articles.class, Set.of()));
        return all;
    }

    private static String of(Class<?> root, Set<String> supplied) {
        Schemas schemas = new Schemas();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(schemas.object(root, supplied));
        schema.put("$defs", schemas.definitions);
        return MAPPER.writeValueAsString(schema) + "\n";
    }

    private Map<String, Object> object(Class<?> type, Set<String> supplied) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = Names.kebab(component.getName());
            if (!supplied.contains(key)) {
                properties.put(key, component(component.getAnnotatedType()));
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("properties", properties);
        return object;
    }

    private Map<String, Object> component(AnnotatedType type) {
        Map<String, Object> schema = schema(type.getType());
        if (!type.isAnnotationPresent(Nullable.class)) {
            return schema;
        }
        return Map.of("anyOf", List.of(Map.of("const", Binder.NONE), schema));
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed() || plain.isEnum() || (plain.isRecord() && !Scalars.knows(plain))) {
            return reference(plain);
        }
        return scalar(plain);
    }

    private Map<String, Object> collection(ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (generic.getRawType() == Map.class) {
            schema.put("type", "object");
            if (of[0] != String.class) {
                schema.put("propertyNames", schema(of[0]));
            }
            schema.put("additionalProperties", schema(of[1]));
            return schema;
        }
        schema.put("type", "array");
        if (generic.getRawType() == Set.class) {
            schema.put("uniqueItems", true);
        }
        schema.put("items", schema(of[0]));
        return schema;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type == LocalDate.class) {
            return text("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }
        if (type == ArticleRef.class) {
            return text(Scalars.ARTICLE.pattern());
        }
        return type == RuleRef.class ? text(Scalars.RULE.pattern()) : text(".*\\S.*");
    }

    private static Map<String, Object> text(String pattern) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^" + pattern + "$");
        return schema;
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getName().replaceFirst(".*\\.", "").replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> definition(Class<?> type) {
        if (type.isEnum()) {
            return Map.of("enum", Scalars.words(type));
        }
        return type.isSealed() ? choice(type) : object(type, Set.of());
    }

    private Map<String, Object> choice(Class<?> type) {
        List<Object> options = new ArrayList<>();
        for (Class<?> option : Names.choices(type)) {
            String name = Names.kebab(option.getSimpleName());
            RecordComponent[] components = option.getRecordComponents();
            if (components.length == 0) {
                options.add(Map.of("const", name));
                continue;
            }
            Object content =
                    components.length == 1 ? component(components[0].getAnnotatedType()) : object(option, Set.of());
            Map<String, Object> over = new LinkedHashMap<>();
            over.put("type", "object");
            over.put("additionalProperties", false);
            over.put("required", List.of(name));
            over.put("properties", Map.of(name, content));
            options.add(over);
        }
        return Map.of("anyOf", options);
    }
}
