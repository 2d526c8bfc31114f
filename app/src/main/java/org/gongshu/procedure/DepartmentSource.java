package org.gongshu.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Departments;
import org.springframework.stereotype.Component;

/** Departments that cases are directed at: those who are to put something right, who are inspected or evaluated. */
@Component
class DepartmentSource implements SubjectSource {

    static final String TYPE = "department";

    private final Departments departments;

    DepartmentSource(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return departments
                .findDepartment(Scope.of(region), reference)
                .map(found -> Subject.whole(
                        TYPE,
                        found.id(),
                        found.name(),
                        found.id(),
                        Map.of(
                                "creditCode",
                                found.creditCode(),
                                "kind",
                                found.kind().name())));
    }
}
