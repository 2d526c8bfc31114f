package org.gongshu.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom somebody from society can turn to: the departments of a region by name, and nothing else of them. */
@RestController
class SocietyController {

    private final Departments departments;
    private final Answers answers;

    SocietyController(Departments departments, Answers answers) {
        this.departments = departments;
        this.answers = answers;
    }

    /** A department by its name. */
    record Body(UUID id, String name) {}

    @GetMapping("/api/society/departments")
    @Access(Role.APPLICANT)
    ResponseEntity<?> departments(Actor.Applicant by, @RequestParam UUID region) {
        if (!by.regions().contains(region)) {
            return answers.refused(PlatformProblem.NOT_FOUND);
        }
        List<Body> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            switch (departments.list(Scope.of(region), null, new Paging(cursor, Paging.LARGEST))) {
                case Outcome.Done<Page<Department>>(Page<Department> page) -> {
                    page.items().forEach(each -> all.add(new Body(each.id(), each.name())));
                    cursor = page.next();
                }
                case Outcome.Refused<Page<Department>> refused -> {
                    return answers.ok(refused);
                }
            }
        } while (cursor != null);
        return answers.ok(Outcome.done(all));
    }
}
