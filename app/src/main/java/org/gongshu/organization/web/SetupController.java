package org.gongshu.organization.web;

import java.time.Clock;
import org.gongshu.organization.Access;
import org.gongshu.organization.FirstRun;
import org.gongshu.platform.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first-run wizard. */
@RestController
@RequestMapping("/api/setup")
@Access(anyone = true)
class SetupController {

    record State(boolean needed) {}

    private final FirstRun firstRun;
    private final Answers answers;
    private final Clock clock;

    SetupController(FirstRun firstRun, Answers answers, Clock clock) {
        this.firstRun = firstRun;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    State state() {
        return new State(firstRun.isNeeded());
    }

    @PostMapping
    ResponseEntity<?> setUp(@RequestBody FirstRun.Draft draft) {
        return answers.created(firstRun.setUp(draft, clock.instant()), _ -> "/api/regions");
    }
}
