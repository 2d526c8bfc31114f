package org.gongshu.procedure.web;

import java.util.List;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.procedure.Targets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Targets that an authority sets on its own where the law is silent: internal, not law. */
@RestController
@RequestMapping("/api/targets")
@Access({Role.OFFICER, Role.HEAD})
class TargetController {

    private final Targets targets;
    private final Answers answers;

    TargetController(Targets targets, Answers answers) {
        this.targets = targets;
        this.answers = answers;
    }

    record Days(int workingDays) {}

    @GetMapping
    List<Targets.Target> list(Actor.Official by) {
        return targets.list(by);
    }

    @PutMapping("/{procedure}/{step}")
    ResponseEntity<?> set(
            Actor.Official by, @PathVariable String procedure, @PathVariable String step, @RequestBody Days request) {
        return answers.ok(targets.set(by, new Targets.Target(procedure, step, request.workingDays())));
    }
}
