package org.gongshu.portal.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders a page in the reader's language. */
@Component
class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates;
    private final Messages messages;
    private final Regions regions;

    Pages(TemplateEngine templates, Messages messages, Regions regions) {
        this.templates = templates;
        this.messages = messages;
        this.regions = regions;
    }

    /** English where the address asks for it, else Chinese: pages have one language for everybody who has their address. */
    static Locale locale(@Nullable String lang) {
        return "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** The address of the same page in the other language. */
    static String other(String self, @Nullable String lang) {
        if ("en".equals(lang)) {
            return self;
        }
        return self + (self.contains("?") ? "&" : "?") + "lang=en";
    }

    ResponseEntity<String> page(String template, Locale locale, Map<String, ?> model) {
        return page(HttpStatus.OK, template, locale, model);
    }

    ResponseEntity<String> page(HttpStatus status, String template, Locale locale, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        UnaryOperator<String> words = key -> messages.text(locale, key);
        all.put("words", words);
        UnaryOperator<String> article = number -> Articles.name(number, locale);
        all.put("article", article);
        all.put("lang", locale.equals(Locale.ENGLISH) ? "en" : "zh-CN");
        all.put("region", places());
        StringOutput out = new StringOutput();
        templates.render(template, all, out);
        return ResponseEntity.status(status).contentType(HTML).body(out.toString());
    }

    private String places() {
        return regions.listRegions().stream().map(Region::name).collect(Collectors.joining("・"));
    }
}
