package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DutyTest {

    @Test
    void aStewardMayAlsoBeHead() {
        assertThat(Duty.areCompatible(Set.of(Role.STEWARD, Role.HEAD, Role.OFFICER)))
                .isTrue();
    }

    @Test
    void nobodyAuditsWhatTheyGuard() {
        assertThat(Duty.areCompatible(Set.of(Role.AUDITOR, Role.SECURITY_OFFICER)))
                .isFalse();
    }

    @Property
    void rolesAreCompatibleExactlyWhenNoTwoOfThemDifferInDuty(@ForAll @Size(max = 4) Set<Role> roles) {
        boolean differ = roles.stream()
                .anyMatch(one -> roles.stream()
                        .anyMatch(other -> one.isOfPost()
                                && other.isOfPost()
                                && !one.duty().equals(other.duty())));
        assertThat(Duty.areCompatible(roles)).isEqualTo(!differ);
    }
}
