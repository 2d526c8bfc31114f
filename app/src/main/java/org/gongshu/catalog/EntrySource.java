package org.gongshu.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectSource;
import org.springframework.stereotype.Component;

/** Catalog entries as subjects of cases: those that the official can see. Society names datasets instead. */
@Component
class EntrySource implements SubjectSource {

    private final Entries entries;

    EntrySource(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String type() {
        return "catalog-entry";
    }

    @Override
    public Optional<Subject> find(Actor by, UUID region, UUID reference) {
        return by instanceof Actor.Official official
                ? entries.findVisible(official, reference).map(EntrySource::subject)
                : Optional.empty();
    }

    private static Subject subject(CatalogEntry entry) {
        return Subject.whole(
                "catalog-entry",
                entry.id(),
                entry.name(),
                entry.department(),
                Map.of(
                        "code", entry.code(),
                        "edition", entry.edition(),
                        "sharingType", entry.sharingType().word(),
                        "openingType", entry.openingType().word()));
    }
}
