package org.gongshu.organization.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.jobs.JobView;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Background work, for those who keep the platform running; jobs hold ids and no values. */
@RestController
@RequestMapping("/api/jobs")
@Access(Role.ADMINISTRATOR)
class JobController {

    /** The states a list can be narrowed to. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Jobs jobs;
    private final Cursors cursors;
    private final Answers answers;

    JobController(Jobs jobs, Cursors cursors, Answers answers) {
        this.jobs = jobs;
        this.cursors = cursors;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> page(state, paging));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> job(@PathVariable UUID id) {
        return jobs.find(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    private Outcome<Page<JobView>> page(@Nullable State state, Paging paging) {
        String list = "jobs " + state;
        List<String> start = List.of(END_OF_TIME.toString(), LAST.toString());
        String cursor = paging.cursor();
        Optional<List<String>> position = cursor == null ? Optional.of(start) : cursors.read(list, cursor);
        if (position.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        String word = state == null ? null : state.name().toLowerCase(java.util.Locale.ROOT);
        List<JobView> found = jobs.list(
                word,
                Instant.parse(position.get().getFirst()),
                UUID.fromString(position.get().getLast()),
                paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<JobView> shown = more ? found.subList(0, paging.limit()) : found;
        String next = more
                ? cursors.after(
                        list,
                        List.of(
                                shown.getLast().submittedAt().toString(),
                                shown.getLast().id().toString()))
                : null;
        return Outcome.done(new Page<>(shown, next, jobs.count(word), true));
    }
}
