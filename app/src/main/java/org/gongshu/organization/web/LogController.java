package org.gongshu.organization.web;

import java.util.UUID;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Operations;
import org.gongshu.organization.Role;
import org.gongshu.organization.SignIns;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The logs that only those read who themselves do nothing else: auditors and security officers. */
@RestController
@RequestMapping("/api/organization")
@Access({Role.AUDITOR, Role.SECURITY_OFFICER})
class LogController {

    private final Operations operations;
    private final SignIns signIns;
    private final Answers answers;

    LogController(Operations operations, SignIns signIns, Answers answers) {
        this.operations = operations;
        this.signIns = signIns;
        this.answers = answers;
    }

    @GetMapping("/operations")
    ResponseEntity<?> operations(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> operations.list(official.scope(), account, paging));
    }

    @GetMapping("/sign-ins")
    ResponseEntity<?> signIns(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> signIns.list(official.scope(), account, paging));
    }
}
