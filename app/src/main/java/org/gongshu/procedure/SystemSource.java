package org.gongshu.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.InformationSystem;
import org.gongshu.organization.Role;
import org.gongshu.organization.Systems;
import org.springframework.stereotype.Component;

/** Information systems, for their owners and the authority. */
@Component
class SystemSource implements SubjectSource {

    static final String TYPE = "information-system";

    private final Systems systems;

    SystemSource(Systems systems) {
        this.systems = systems;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return systems.findSystem(Scope.of(region), reference)
                .filter(found -> by instanceof Actor.Official official
                        && (official.has(Role.OFFICER) || official.department().equals(found.department())))
                .map(SystemSource::subject);
    }

    private static Subject subject(InformationSystem system) {
        Map<String, Object> told = new HashMap<>(Map.of("securityLevel", system.securityLevel()));
        if (system.assessmentUntil() != null) {
            told.put("assessmentUntil", system.assessmentUntil().toString());
        }
        return Subject.whole(TYPE, system.id(), system.name(), system.department(), told);
    }
}
