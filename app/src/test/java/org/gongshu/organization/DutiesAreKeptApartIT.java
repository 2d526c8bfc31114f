package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DutiesAreKeptApartIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Towns towns;

    @Autowired
    private Posts posts;

    @Autowired
    private Holdings holdings;

    private Towns.Town town;
    private Department department;
    private Person person;

    @BeforeEach
    void aStewardIsThere() {
        town = towns.found();
        department = town.department("测试局");
        person = town.person("丙");
    }

    @Test
    void nobodyHoldsTwoPostsOfDifferentDuties() {
        for (Role one : EnumSet.complementOf(EnumSet.of(Role.APPLICANT))) {
            for (Role other : EnumSet.complementOf(EnumSet.of(Role.APPLICANT))) {
                Person somebody = town.person("某人");
                town.appoint(town.post(department, one + " 与 " + other + " 甲", one), somebody);
                Post second = town.post(department, one + " 与 " + other + " 乙", other);
                Outcome<Holding> outcome = holdings.appoint(town.founder(), second.id(), somebody.id(), DAY, null);
                assertThat(isConflict(outcome)).isEqualTo(!one.duty().equals(other.duty()));
            }
        }
    }

    @Test
    void oneAfterTheOtherIsAllowed() {
        Post first = town.post(department, "数据专员", Role.STEWARD);
        Post second = town.post(department, "审计员", Role.AUDITOR);
        done(holdings.appoint(town.founder(), first.id(), person.id(), DAY, DAY.plusDays(9)));
        assertThat(isConflict(holdings.appoint(town.founder(), second.id(), person.id(), DAY.plusDays(9), null)))
                .isTrue();
        assertThat(isConflict(holdings.appoint(town.founder(), second.id(), person.id(), DAY.plusDays(10), null)))
                .isFalse();
    }

    @Test
    void aPostDoesNotGetARoleThatItsHolderMayNotBear() {
        Post first = town.post(department, "数据专员", Role.STEWARD);
        Post second = town.post(department, "经办", Role.OFFICER);
        town.appoint(first, person);
        town.appoint(second, person);
        Outcome<Post> outcome = posts.change(
                town.founder(),
                second.id(),
                second.version(),
                new Posts.Draft(department.id(), "经办", Set.of(Role.AUDITOR), DAY, null));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(posts.getPost(town.scope(), second.id()).roles()).containsExactly(Role.OFFICER);
    }

    @Test
    void aDeputyDoesNotCombineDutiesEither() {
        Post audit = town.post(department, "审计员", Role.AUDITOR);
        Person auditor = town.person("丁");
        town.appoint(audit, auditor);
        town.appoint(town.post(department, "数据专员", Role.STEWARD), person);
        var draft =
                new Holdings.DeputyDraft(audit.id(), auditor.id(), person.id(), Set.of(), "休假", DAY, DAY.plusDays(3));
        assertThat(isConflict(holdings.depute(town.founder(), draft))).isTrue();
    }

    @Test
    void onePostDoesNotCarryTwoDuties() {
        Outcome<Post> outcome = posts.add(
                town.founder(),
                new Posts.Draft(department.id(), "全能", Set.of(Role.ADMINISTRATOR, Role.AUDITOR), DAY, null));
        assertThat(isConflict(outcome)).isTrue();
    }

    private static boolean isConflict(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                && refusal.code() == OrganizationProblem.DUTIES_CONFLICT;
    }
}
