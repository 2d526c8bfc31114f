package org.gongshu.sharing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantDesk;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectSource;
import org.springframework.stereotype.Component;

/** Grants as subjects of cases: for their users, their providers and the authority. */
@Component
class GrantSource implements SubjectSource {

    private final GrantDesk desk;

    GrantSource(GrantDesk desk) {
        this.desk = desk;
    }

    @Override
    public String type() {
        return "grant";
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return by instanceof Actor.Official official
                ? desk.find(official, reference).map(GrantSource::subject)
                : Optional.empty();
    }

    private static Subject subject(Grant grant) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "entry", grant.terms().entry().toString(),
                "mode", grant.terms().mode().word(),
                "case", grant.terms().caseNumber()));
        if (grant.terms().audience() instanceof Audience.OfDepartment(UUID department)) {
            told.put("userDepartment", department.toString());
        }
        return Subject.whole(
                "grant", grant.id(), grant.terms().entryName(), grant.terms().provider(), told);
    }
}
