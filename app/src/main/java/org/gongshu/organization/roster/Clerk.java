package org.gongshu.organization.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.organization.People;
import org.gongshu.organization.Person;
import org.gongshu.organization.Post;
import org.gongshu.organization.Posts;
import org.gongshu.organization.Role;
import org.springframework.stereotype.Component;

/** Enters one workbook line by line, and remembers what was wrong. */
final class Clerk {

    /** What the clerk works with. */
    @Component
    record Office(Departments departments, Posts posts, People people, Holdings holdings, Words words) {}

    private final Office office;
    private final Actor.Official by;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private int added;
    private int changed;

    Clerk(Office office, Actor.Official by, LocalDate today) {
        this.office = office;
        this.by = by;
        this.today = today;
    }

    Report report() {
        return new Report(added, changed, findings);
    }

    void take(Line line) {
        switch (line.sheet()) {
            case DEPARTMENTS -> department(line);
            case POSTS -> post(line);
            case PEOPLE -> person(line);
        }
    }

    private void department(Line line) {
        Optional<DepartmentKind> kind = office.words().find(DepartmentKind.class, "departmentKind", line.cell("类别"));
        if (kind.isEmpty()) {
            wrong(line, "类别", word(line.cell("类别"), office.words().all(DepartmentKind.class, "departmentKind")));
            return;
        }
        from(line, "起始日期").ifPresent(from -> {
            String code = line.cell("统一社会信用代码");
            Departments.Draft draft =
                    new Departments.Draft(code, line.cell("部门名称"), line.cell("简称"), kind.get(), null, from, null);
            Optional<Department> known = office.departments().findByCreditCode(by.region(), code, today);
            if (known.isEmpty()) {
                add(line, office.departments().add(by, draft));
            } else if (differs(known.get(), draft)) {
                Department department = known.get();
                change(
                        line,
                        office.departments()
                                .change(by, department.id(), department.version(), keep(department, draft)));
            }
        });
    }

    private static boolean differs(Department known, Departments.Draft draft) {
        return !known.name().equals(draft.name())
                || !known.shortName().equals(draft.shortName())
                || known.kind() != draft.kind();
    }

    private static Departments.Draft keep(Department known, Departments.Draft draft) {
        return new Departments.Draft(
                known.creditCode(),
                draft.name(),
                draft.shortName(),
                draft.kind(),
                known.parent(),
                known.term().from(),
                known.term().until());
    }

    private void post(Line line) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : line.cell("角色").split("[、,，;；\\s]+")) {
            Optional<Role> role = office.words().find(Role.class, "role", word);
            if (role.isEmpty()) {
                wrong(line, "角色", word(word, office.words().all(Role.class, "role")));
                return;
            }
            roles.add(role.get());
        }
        Optional<Department> department = departmentOf(line);
        Optional<LocalDate> from = from(line, "起始日期");
        if (department.isPresent() && from.isPresent()) {
            enter(line, department.get(), roles, from.get());
        }
    }

    private void enter(Line line, Department department, Set<Role> roles, LocalDate from) {
        Posts.Draft draft = new Posts.Draft(department.id(), line.cell("岗位名称"), roles, from, null);
        Optional<Post> known = office.posts().findByTitle(by.scope(), department.id(), draft.title(), today);
        if (known.isEmpty()) {
            add(line, office.posts().add(by, draft));
        } else if (!known.get().roles().equals(roles)) {
            Post post = known.get();
            Posts.Draft kept = new Posts.Draft(
                    department.id(),
                    post.title(),
                    roles,
                    post.term().from(),
                    post.term().until());
            change(line, office.posts().change(by, post.id(), post.version(), kept));
        }
    }

    private void person(Line line) {
        People.Draft draft = new People.Draft(
                line.cell("姓名"), line.cell("工号"), orNull(line.cell("电话")), orNull(line.cell("邮箱")), null);
        Optional<Person> known = office.people().findByStaffNumber(by.region(), draft.staffNumber());
        Outcome<Person> entered = known.map(person -> changed(line, person, draft))
                .orElseGet(() -> add(line, office.people().add(by, draft)));
        if (entered instanceof Outcome.Done<Person>(Person person)
                && !line.cell("岗位名称").isEmpty()) {
            appoint(line, person);
        }
    }

    private Outcome<Person> changed(Line line, Person known, People.Draft draft) {
        boolean same = known.name().equals(draft.name())
                && java.util.Objects.equals(known.phone(), draft.phone())
                && java.util.Objects.equals(known.email(), draft.email());
        return same
                ? Outcome.done(known)
                : change(line, office.people().change(by, known.id(), known.version(), draft));
    }

    private void appoint(Line line, Person person) {
        Optional<Department> department = departmentOf(line);
        Optional<LocalDate> from = from(line, "任职起始日期");
        if (department.isEmpty() || from.isEmpty()) {
            return;
        }
        Optional<Post> post =
                office.posts().findByTitle(by.scope(), department.get().id(), line.cell("岗位名称"), today);
        if (post.isEmpty()) {
            wrong(line, "岗位名称", Refusal.of(OrganizationProblem.POST_UNKNOWN));
        } else if (!office.holdings()
                .listHolders(by.scope(), post.get().id(), today)
                .contains(person.id())) {
            add(line, office.holdings().appoint(by, post.get().id(), person.id(), from.get(), null));
        }
    }

    private Optional<Department> departmentOf(Line line) {
        Optional<Department> department =
                office.departments().findByCreditCode(by.region(), line.cell("部门统一社会信用代码"), today);
        if (department.isEmpty()) {
            wrong(line, "部门统一社会信用代码", Refusal.of(OrganizationProblem.DEPARTMENT_UNKNOWN));
        }
        return department;
    }

    /** The day in the cell; today where it is empty. */
    private Optional<LocalDate> from(Line line, String heading) {
        String text = line.cell(heading);
        try {
            return Optional.of(text.isEmpty() ? today : LocalDate.parse(text.replace('/', '-')));
        } catch (DateTimeParseException notADay) {
            wrong(line, heading, Refusal.of(OrganizationProblem.IMPORT_DAY, Map.of("text", text)));
            return Optional.empty();
        }
    }

    private <T> Outcome<T> add(Line line, Outcome<T> outcome) {
        added += count(line, outcome);
        return outcome;
    }

    private <T> Outcome<T> change(Line line, Outcome<T> outcome) {
        changed += count(line, outcome);
        return outcome;
    }

    private int count(Line line, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> 1;
            case Outcome.Refused<?>(Refusal refusal) -> {
                String field = refusal.field();
                wrong(line, line.sheet().columnOf(field == null ? "" : field), refusal);
                yield 0;
            }
        };
    }

    private void wrong(Line line, String heading, Refusal refusal) {
        findings.add(new Finding(line.sheet().title(), line.number(), heading, refusal));
    }

    private static Refusal word(String word, String choices) {
        return Refusal.of(OrganizationProblem.IMPORT_WORD, Map.of("word", word, "choices", choices));
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
