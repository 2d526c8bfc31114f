package org.gongshu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one catalogue of what people read, in Chinese and English; server, pages and console share it. */
@Component
public class Messages {

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    Messages(JsonMapper json) throws IOException {
        this.chinese = load(json, "messages/zh-CN.json");
        this.english = load(json, "messages/en.json");
    }

    /** The text of {@code key} with {@code {name}} replaced by its parameter; the key itself where there is no text. */
    public String text(Locale locale, String key, Map<String, ?> parameters) {
        String text = catalogue(locale).getOrDefault(key, key);
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }

    public String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    /** Whether both languages have a text for {@code key}. */
    public boolean has(String key) {
        return chinese.containsKey(key) && english.containsKey(key);
    }

    private Map<String, String> catalogue(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }

    private static Map<String, String> load(JsonMapper json, String path) throws IOException {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            Map<String, String> texts = new LinkedHashMap<>();
            flatten("", json.readTree(in), texts);
            return Map.copyOf(texts);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isString()) {
            into.put(prefix, node.stringValue());
            return;
        }
        node.properties()
                .forEach(entry -> flatten(
                        prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(), entry.getValue(), into));
    }
}
