package org.gongshu.regulation.reading;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the model out of a file. The files are spelled by the model itself: every component is a key in kebab
 * case, every key must be there, a nullable one says {@code none}; a choice of a sealed type is its name alone, or its
 * name over its content.
 */
final class Binder {

    static final String NONE = "none";

    private static final Object FAILED = new Object();

    private final String file;
    private final Findings findings;
    private final Scalars scalars;

    Binder(String file, String regulation, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.scalars = new Scalars(regulation);
    }

    /** The record in {@code node}; components in {@code supplied} come from elsewhere and are no keys of the file. */
    <T extends Record> Optional<T> bind(Class<T> type, YamlNode node, Map<String, Object> supplied) {
        Object value = node(type, node, "", supplied);
        return value == FAILED ? Optional.empty() : Optional.of(type.cast(value));
    }

    private Object node(Class<?> type, YamlNode node, String path, Map<String, Object> supplied) {
        if (node instanceof YamlNode.Mapping mapping) {
            return assemble(type, mapping, path, supplied);
        }
        return fail(node, path, "这里要写键和值。", "Keys and values are wanted here.");
    }

    private Object value(AnnotatedType type, YamlNode node, String path) {
        if (type.getType() instanceof ParameterizedType generic) {
            return collection(generic, node, path);
        }
        return plain((Class<?>) type.getType(), node, path);
    }

    private Object plain(Class<?> type, YamlNode node, String path) {
        if (type.isSealed()) {
            return choice(type, node, path);
        }
        if (type.isRecord() && !Scalars.knows(type)) {
            return node(type, node, path, Map.of());
        }
        if (!(node instanceof YamlNode.Scalar(Object value, int line)) || value == null) {
            return fail(node, path, "这里要写一个值。", "A single value is wanted here.");
        }
        Object scalar = scalars.convert(type, value);
        if (scalar == null) {
            Scalars.Wanted wanted = Scalars.wanted(type);
            return fail(
                    node, path, "不认识“" + value + "”；" + wanted.zh(), "\"" + value + "\" is unknown; " + wanted.en());
        }
        return scalar;
    }

    private Object assemble(Class<?> type, YamlNode.Mapping mapping, String path, Map<String, Object> supplied) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Set<String> unknown = new LinkedHashSet<>(mapping.entries().keySet());
        boolean failed = false;
        for (int i = 0; i < components.length; i++) {
            String key = Names.kebab(components[i].getName());
            unknown.remove(key);
            values[i] = supplied.containsKey(key) ? supplied.get(key) : component(components[i], key, mapping, path);
            failed |= values[i] == FAILED;
        }
        for (String key : unknown) {
            YamlNode at = mapping.entries().getOrDefault(key, mapping);
            List<String> known = Arrays.stream(components)
                    .map(each -> Names.kebab(each.getName()))
                    .filter(each -> !supplied.containsKey(each))
                    .toList();
            fail(
                    at,
                    below(path, key),
                    "没有这个键；这里可以写：" + known + "。",
                    "There is no such key; known here are " + known + ".");
            failed = true;
        }
        return failed ? FAILED : construct(type, components, values, mapping, path);
    }

    private @Nullable Object component(RecordComponent component, String key, YamlNode.Mapping mapping, String path) {
        YamlNode node = mapping.entries().get(key);
        if (node == null) {
            return fail(
                    mapping,
                    below(path, key),
                    "缺少这个键；没有内容时写 none。",
                    "This key is missing; write none where there is nothing.");
        }
        if (node instanceof YamlNode.Scalar(Object value, int line)
                && NONE.equals(value)
                && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(component.getAnnotatedType(), node, below(path, key));
    }

    private Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, YamlNode node, String path) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            String why = String.valueOf(refused.getTargetException().getMessage());
            return fail(node, path, "内容不成立：" + why, "Not possible: " + why);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("The model's record cannot be made: " + type, broken);
        }
    }

    /** A sealed type: {@code unspecified}, or {@code term: {…}}; one component stands without its own key. */
    private Object choice(Class<?> type, YamlNode node, String path) {
        String name = switch (node) {
            case YamlNode.Scalar(Object value, int line) -> String.valueOf(value);
            case YamlNode.Mapping(Map<String, YamlNode> entries, int line) ->
                entries.size() == 1 ? entries.keySet().iterator().next() : "";
            case YamlNode.Sequence sequence -> "";
        };
        Optional<Class<?>> chosen = Names.choices(type).stream()
                .filter(option -> Names.kebab(option.getSimpleName()).equals(name))
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> known = Names.choices(type).stream()
                    .map(option -> Names.kebab(option.getSimpleName()))
                    .toList();
            return fail(node, path, "这里要从 " + known + " 中选一个。", "One of " + known + " is wanted here.");
        }
        return chosen(chosen.get(), node, below(path, name));
    }

    private Object chosen(Class<?> type, YamlNode node, String path) {
        RecordComponent[] components = type.getRecordComponents();
        if (node instanceof YamlNode.Mapping(Map<String, YamlNode> entries, int line)) {
            YamlNode content = entries.values().iterator().next();
            if (components.length == 1) {
                Object only = value(components[0].getAnnotatedType(), content, path);
                return only == FAILED ? FAILED : construct(type, components, new Object[] {only}, content, path);
            }
            return node(type, content, path, Map.of());
        }
        if (components.length > 0) {
            return fail(node, path, "后面还要写内容。", "Its content is missing.");
        }
        return construct(type, components, new Object[0], node, path);
    }

    private Object collection(ParameterizedType generic, YamlNode node, String path) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] of = generic.getActualTypeArguments();
        if (raw == Map.class) {
            return map(of[0], of[1], node, path);
        }
        if (!(node instanceof YamlNode.Sequence(List<YamlNode> items, int line))) {
            return fail(node, path, "这里要写一个列表；没有内容时写 []。", "A list is wanted here; write [] where there is nothing.");
        }
        List<Object> list = new ArrayList<>();
        for (YamlNode item : items) {
            list.add(typed(of[0], item, path + "[" + list.size() + "]"));
        }
        if (list.contains(FAILED)) {
            return FAILED;
        }
        return raw == Set.class ? unique(list, node, path) : list;
    }

    private Object unique(List<Object> list, YamlNode node, String path) {
        Set<Object> set = new LinkedHashSet<>(list);
        return set.size() == list.size() ? set : fail(node, path, "列表里有重复。", "Something is listed twice.");
    }

    private Object map(Type keyType, Type valueType, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Mapping(Map<String, YamlNode> entries, int line))) {
            return fail(
                    node,
                    path,
                    "这里要写键和值；没有内容时写 {}。",
                    "Keys and values are wanted here; write {} where there is nothing.");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
            String at = below(path, entry.getKey());
            Object key = typed(
                    keyType,
                    new YamlNode.Scalar(entry.getKey(), entry.getValue().line()),
                    at);
            map.put(key, typed(valueType, entry.getValue(), at));
        }
        return map.containsKey(FAILED) || map.containsValue(FAILED) ? FAILED : map;
    }

    private Object typed(Type type, YamlNode node, String path) {
        return type instanceof ParameterizedType generic
                ? collection(generic, node, path)
                : plain((Class<?>) type, node, path);
    }

    private Object fail(YamlNode node, String path, String zh, String en) {
        findings.add(file, node.line(), path, zh, en);
        return FAILED;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
