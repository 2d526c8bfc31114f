package org.gongshu.organization;

import static org.gongshu.Towns.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Specimens;
import org.gongshu.Towns;
import org.gongshu.kernel.BasisLevel;
import org.springframework.stereotype.Component;

@Component
class OrganizationSpecimens implements Specimens {

    private final Systems systems;
    private final Provisions provisions;

    OrganizationSpecimens(Systems systems, Provisions provisions) {
        this.systems = systems;
        this.provisions = provisions;
    }

    @Override
    public Map<String, UUID> in(Towns.Town town) {
        Department department = town.department("样本局");
        Towns.Someone steward = town.someone(department, Role.STEWARD);
        Systems.Draft system = new Systems.Draft("样本系统", null, 2, null, null, null, List.of());
        Provisions.Draft provision =
                new Provisions.Draft(BasisLevel.LOCAL_RULE, "样本办法", null, "1", LocalDate.of(2020, 1, 1), null);
        return Map.of(
                "/api/organization/departments", department.id(),
                "/api/organization/people", steward.person.id(),
                "/api/organization/posts", steward.actor().post(),
                "/api/organization/provisions",
                        done(provisions.add(town.founder(), provision)).id(),
                "/api/systems", done(systems.register(steward.actor(), system)).id());
    }
}
