package org.gongshu.regulation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Conflicts;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationProblem;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regulations, article by article, for everybody. */
@RestController
@RequestMapping("/api/regulations")
class RegulationController {

    private final Regulations regulations;
    private final Answers answers;
    private final Clock clock;

    RegulationController(Regulations regulations, Answers answers, Clock clock) {
        this.regulations = regulations;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The layers of law, the region's own first.
     *
     * @param standpoint the day from which the region looks at the national law; null where it stands in the present
     */
    record Applicable(LocalDate day, @Nullable LocalDate standpoint, List<RegulationView.Head> layers) {}

    /** Where a region stands: a day, or null for the present. */
    record Standpoint(@Nullable LocalDate day) {}

    /** The regulation chosen and its first day. */
    record Choice(String regulation, LocalDate from) {}

    /** An article with the procedures that meet it. */
    record ArticleWithCourses(ArticleView account, List<RegulationView.Course> procedures) {}

    @GetMapping
    @Access(anyone = true)
    Page<RegulationView.Head> list() {
        List<RegulationView.Head> heads = regulations.listRegulations().stream()
                .map(RegulationView.Head::of)
                .toList();
        return new Page<>(heads, null, heads.size(), true);
    }

    @GetMapping("/{id}")
    @Access(anyone = true)
    ResponseEntity<?> one(@PathVariable String id) {
        return answers.ok(find(id).map(RegulationView::of));
    }

    @GetMapping("/{id}/articles/{number}")
    @Access(anyone = true)
    ResponseEntity<?> article(@PathVariable String id, @PathVariable String number) {
        return answers.ok(find(id).then(version -> article(version.regulation(), number)));
    }

    /**
     * Where the regulation and the layers above it do not say the same: other regulations named in {@code above}, nearest
     * first, and the national ones of the day.
     */
    @GetMapping("/{id}/conflicts")
    @Access(anyone = true)
    ResponseEntity<?> conflicts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") List<String> above) {
        LocalDate on = day == null ? LegalTime.dayOf(clock.instant()) : day;
        return answers.ok(regulations
                .layered(Stream.concat(Stream.of(id), above.stream()).toList(), on)
                .map(profile ->
                        Conflicts.in(profile).stream().map(ConflictView::of).toList())
                .map(found -> new Page<>(found, null, found.size(), true)));
    }

    /** The law of a region on a day, its own regulation first. */
    @GetMapping("/applicable")
    @Access(anyone = true)
    ResponseEntity<?> applicable(@RequestParam UUID region, @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate on = day == null ? LegalTime.dayOf(clock.instant()) : day;
        return answers.ok(regulations
                .profile(region, on)
                .map(profile -> Outcome.done(
                        new Applicable(on, regulations.standpoint(region).orElse((LocalDate) null), heads(profile))))
                .orElseGet(() -> Outcome.refused(RegulationProblem.NO_REGULATION)));
    }

    /** Puts the region of the administrator under a regulation. */
    @PostMapping("/assignments")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> assign(Actor.Official administrator, @RequestBody Choice choice) {
        return answers.created(
                regulations.assign(administrator.region(), choice.regulation(), choice.from()),
                assignment -> "/api/regulations/applicable?region=" + assignment.region());
    }

    /** Lets the region of the administrator look at the national law as it was on a day, or as it is. */
    @PutMapping("/standpoint")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> standAt(Actor.Official administrator, @RequestBody Standpoint standpoint) {
        return answers.ok(regulations.standAt(administrator, standpoint.day()).map(_ -> standpoint));
    }

    private List<RegulationView.Head> heads(LayeredProfile profile) {
        return profile.layers().stream()
                .map(layer -> RegulationView.Head.of(regulations.getRegulation(layer.id())))
                .toList();
    }

    private Outcome<RegulationVersion> find(String id) {
        return regulations
                .findRegulation(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(RegulationProblem.NOT_FOUND));
    }

    private static Outcome<ArticleWithCourses> article(Regulation regulation, String number) {
        Optional<ArticleAccount> account = regulation.findArticle(number);
        return account.map(found ->
                        Outcome.done(new ArticleWithCourses(ArticleView.of(found), courses(regulation, found))))
                .orElseGet(() -> Outcome.refused(RegulationProblem.ARTICLE_NOT_FOUND));
    }

    private static List<RegulationView.Course> courses(Regulation regulation, ArticleAccount account) {
        return regulation.procedures().stream()
                .filter(procedure -> names(account, procedure))
                .map(procedure -> RegulationView.Course.of(regulation, procedure))
                .toList();
    }

    private static boolean names(ArticleAccount account, Procedure procedure) {
        return account.by().stream().anyMatch(rule -> rule.toString().equals("procedure/" + procedure.id()));
    }
}
