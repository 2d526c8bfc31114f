package org.gongshu.opening;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectSource;
import org.springframework.stereotype.Component;

/**
 * What is open or listed, as the subject of cases. Society finds what is on the portal; what was taken off is found by its
 * department and the authority.
 */
@Component
class DatasetSource implements SubjectSource {

    static final String TYPE = "dataset";

    private final OpenOrders orders;

    DatasetSource(OpenOrders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return orders.find(Scope.of(region), reference)
                .filter(order -> isThereFor(by, order))
                .map(DatasetSource::subject);
    }

    private static boolean isThereFor(Actor by, OpenOrder order) {
        return !order.isWithdrawn()
                || (by instanceof Actor.Official official
                        && (official.has(Role.OFFICER) || official.department().equals(order.department())));
    }

    private static Subject subject(OpenOrder order) {
        return Subject.whole(
                TYPE,
                order.id(),
                order.title(),
                order.department(),
                Map.of(
                        "slug", order.slug(),
                        "access", order.access().name(),
                        "items", order.items(),
                        "openedBy", order.caseNumber()));
    }
}
