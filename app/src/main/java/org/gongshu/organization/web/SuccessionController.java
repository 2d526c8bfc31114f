package org.gongshu.organization.web;

import java.util.UUID;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.organization.Successions;
import org.gongshu.platform.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a department is merged into another or goes on under another credit code. */
@RestController
class SuccessionController {

    private final Successions successions;
    private final Answers answers;

    SuccessionController(Successions successions, Answers answers) {
        this.successions = successions;
        this.answers = answers;
    }

    @PostMapping("/api/organization/departments/{id}/succession")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> succeed(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Successions.Draft draft) {
        return answers.created(
                successions.succeed(official, id, Editing.version(ifMatch), draft),
                done -> "/api/organization/departments/" + done.successor());
    }
}
