package org.gongshu.regulation.reading;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;

/** Goes through everything in a record, naming each value by the key under which the file has it. */
final class Walk {

    private final BiConsumer<String, Object> visitor;

    private Walk(BiConsumer<String, Object> visitor) {
        this.visitor = visitor;
    }

    static void through(Object start, String path, BiConsumer<String, Object> visitor) {
        new Walk(visitor).visit(start, path);
    }

    private void visit(@Nullable Object value, String path) {
        if (value == null) {
            return;
        }
        visitor.accept(path, value);
        switch (value) {
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    visit(item, path + "[" + index++ + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, item) -> visit(item, below(path, word(key))));
            case Record content when !Scalars.knows(content.getClass()) -> components(content, path);
            default -> {}
        }
    }

    private void components(Record content, String path) {
        RecordComponent[] components = content.getClass().getRecordComponents();
        boolean choice = content.getClass().getInterfaces().length > 0;
        String inside = choice ? below(path, Names.kebab(content.getClass().getSimpleName())) : path;
        for (RecordComponent component : components) {
            boolean unnamed = choice && components.length == 1;
            visit(get(component, content), unnamed ? inside : below(inside, Names.kebab(component.getName())));
        }
    }

    private static @Nullable Object get(RecordComponent component, Record content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("The model's record cannot be read: " + content.getClass(), broken);
        }
    }

    private static String word(Object key) {
        return key instanceof Word word ? word.word() : String.valueOf(key);
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
