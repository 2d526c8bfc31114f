package org.gongshu.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectSource;
import org.springframework.stereotype.Component;

/** Single items as subjects of cases: those that the official is shown. */
@Component
class ItemSource implements SubjectSource {

    static final String TYPE = "catalog-item";

    private final Entries entries;

    ItemSource(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return by instanceof Actor.Official official
                ? entries.findVisibleOfItem(official, reference)
                        .flatMap(entry -> entry.items().stream()
                                .filter(item -> item.id().equals(reference))
                                .findFirst()
                                .map(item -> subject(entry, item)))
                : Optional.empty();
    }

    private static Subject subject(CatalogEntry entry, Item item) {
        return Subject.whole(
                TYPE,
                item.id(),
                entry.name() + " · " + item.name(),
                entry.department(),
                Map.of(
                        "entry", entry.id().toString(),
                        "column", item.column(),
                        "sharingType", item.sharingType().word()));
    }
}
