package org.gongshu.regulation.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.regulation.LoadedText;
import org.gongshu.regulation.OfficialText;
import org.gongshu.regulation.OfficialTexts;
import org.gongshu.regulation.RegulationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The official text of a regulation, where an operator has loaded it; public, as the law is. */
@RestController
@RequestMapping("/api/regulations/{id}/text")
class OfficialTextController {

    private final OfficialTexts texts;
    private final Answers answers;

    OfficialTextController(OfficialTexts texts, Answers answers) {
        this.texts = texts;
        this.answers = answers;
    }

    /** The text with its articles, each in its paragraphs. */
    record View(
            String regulation,
            String fileName,
            String sha256,
            Instant loadedAt,
            List<String> preamble,
            List<Article> articles,
            List<String> closing) {

        /** An article with the heading it stands under. */
        record Article(String article, @Nullable String heading, List<String> paragraphs) {}

        static View of(LoadedText loaded) {
            OfficialText text = loaded.text();
            return new View(
                    loaded.regulation(),
                    loaded.fileName(),
                    loaded.sha256(),
                    loaded.loadedAt(),
                    text.preamble(),
                    text.articles().stream()
                            .map(article -> new Article(
                                    Integer.toString(article.number()), article.heading(), article.paragraphs()))
                            .toList(),
                    text.closing());
        }
    }

    @GetMapping
    @Access(anyone = true)
    ResponseEntity<?> one(@PathVariable String id) {
        return answers.ok(texts.find(id)
                .map(text -> Outcome.done(View.of(text)))
                .orElseGet(() -> Outcome.refused(RegulationProblem.TEXT_NOT_LOADED)));
    }

    /** Loads a text file, UTF-8 or GB18030, with exactly the regulation's articles. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> load(Actor.Official administrator, @PathVariable String id, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(OfficialTexts.LONGEST + 1);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return answers.created(
                    texts.load(administrator, id, name, bytes).map(View::of),
                    text -> "/api/regulations/" + text.regulation() + "/text");
        }
    }
}
