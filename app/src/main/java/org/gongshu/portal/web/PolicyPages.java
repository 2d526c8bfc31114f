package org.gongshu.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshu.organization.Access;
import org.gongshu.regulation.LoadedText;
import org.gongshu.regulation.OfficialText;
import org.gongshu.regulation.OfficialTexts;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The law that the platform runs under, article by article, in the project's own words. */
@Controller
@Access(anyone = true)
class PolicyPages {

    private static final OfficialText NOT_LOADED = new OfficialText(List.of(), List.of(), List.of());

    private final Regulations regulations;
    private final OfficialTexts texts;
    private final Pages pages;

    PolicyPages(Regulations regulations, OfficialTexts texts, Pages pages) {
        this.regulations = regulations;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/policy")
    ResponseEntity<String> policy(@RequestParam(required = false) @Nullable String lang) {
        List<Regulation> complete = regulations.listRegulations().stream()
                .map(RegulationVersion::regulation)
                .filter(Regulation::selectable)
                .toList();
        return pages.page(
                "policy.jte",
                Pages.locale(lang),
                Map.of("regulations", complete, "other", Pages.other("/policy", lang)));
    }

    @GetMapping("/policy/{id}")
    ResponseEntity<String> regulation(@PathVariable String id, @RequestParam(required = false) @Nullable String lang) {
        Locale locale = Pages.locale(lang);
        Optional<Regulation> found = regulations.findRegulation(id).map(RegulationVersion::regulation);
        return found.isEmpty()
                ? pages.page(HttpStatus.NOT_FOUND, "nothing.jte", locale, Map.of())
                : pages.page(
                        "regulation.jte",
                        locale,
                        Map.of(
                                "regulation",
                                found.get(),
                                "text",
                                texts.find(id).map(LoadedText::text).orElse(NOT_LOADED),
                                "other",
                                Pages.other("/policy/" + id, lang)));
    }
}
