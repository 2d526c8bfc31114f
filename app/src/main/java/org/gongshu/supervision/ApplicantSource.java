package org.gongshu.supervision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectSource;
import org.springframework.stereotype.Component;

/** People and organizations with an account, whom a department asks for something that is theirs to decide. */
@Component
class ApplicantSource implements SubjectSource {

    static final String TYPE = "applicant";

    private final Applicants applicants;

    ApplicantSource(Applicants applicants) {
        this.applicants = applicants;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return by instanceof Actor.Official
                ? applicants
                        .findApplicant(reference)
                        .map(found -> Subject.whole(TYPE, found.id(), found.name(), null, Map.of()))
                : Optional.empty();
    }
}
