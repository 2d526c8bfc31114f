package org.gongshu.organization.web;

import java.util.UUID;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The departments of the actor's region: seen by all who work there, kept by its administrators. */
@RestController
@RequestMapping("/api/organization/departments")
class DepartmentController {

    private final Departments departments;
    private final Answers answers;

    DepartmentController(Departments departments, Answers answers) {
        this.departments = departments;
        this.answers = answers;
    }

    @GetMapping
    @Access(officials = true)
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> departments.list(official.scope(), q, paging));
    }

    @GetMapping("/{id}")
    @Access(officials = true)
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return departments
                .findDepartment(official.scope(), id)
                .<ResponseEntity<?>>map(found -> Editing.ok(found, found.version()))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PostMapping
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> add(Actor.Official official, @RequestBody Departments.Draft draft) {
        return answers.created(departments.add(official, draft), DepartmentController::addressOf);
    }

    @PutMapping("/{id}")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> change(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Departments.Draft draft) {
        return answers.answer(
                departments.change(official, id, Editing.version(ifMatch), draft),
                changed -> Editing.ok(changed, changed.version()));
    }

    private static String addressOf(Department department) {
        return "/api/organization/departments/" + department.id();
    }
}
