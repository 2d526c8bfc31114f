package org.gongshu.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Provision;
import org.gongshu.organization.Provisions;
import org.gongshu.regulation.AdmissionRule;
import org.gongshu.regulation.CatalogRules;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.Visibility;
import org.springframework.stereotype.Component;

/** What the law of a region says about its catalog. */
@Component
class CatalogLaw {

    private final Regulations regulations;
    private final Provisions provisions;
    private final Clock clock;

    CatalogLaw(Regulations regulations, Provisions provisions, Clock clock) {
        this.regulations = regulations;
        this.provisions = provisions;
        this.clock = clock;
    }

    /** The content as it may be written down on {@code day}, or what is wrong with it. */
    Outcome<EntryContent> settle(UUID region, EntryContent content, LocalDate day) {
        Optional<EntryRules> found = rules(region, content, day);
        if (found.isEmpty()) {
            return Outcome.refused(CatalogProblem.NO_LAW);
        }
        EntryRules rules = found.get();
        return rules.wrongWith(content)
                .<Outcome<EntryContent>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(withItems(
                        content, content.items().stream().map(rules::settled).toList())));
    }

    /** The rules of the region for this content on {@code day}; empty where no regulation is in force there. */
    Optional<EntryRules> rules(UUID region, EntryContent content, LocalDate day) {
        Optional<LayeredProfile> profile = regulations.profile(region, day);
        return profile.map(law -> new EntryRules(law, levels(region, content, day)));
    }

    /** The procedure by which entries come into the region's catalog: as a topic where topics are reviewed. */
    ProcedureKind admissionKind(UUID region) {
        return regulations
                .profile(region, LegalTime.dayOf(clock.instant()))
                .flatMap(profile -> profile.findAdmission(CatalogRules::topicCatalogs))
                .filter(found -> found.rule().way() == AdmissionRule.Way.REVIEWED)
                .map(_ -> ProcedureKind.TOPIC_CATALOG)
                .orElse(ProcedureKind.CATALOG_ENTRY);
    }

    /** What the viewer is shown: some laws let others know only that a withheld entry exists. */
    CatalogEntry asShown(CatalogEntry entry, Viewer viewer) {
        return entry.department().equals(viewer.department()) || viewer.reviews() || !existenceOnly(entry)
                ? entry
                : existenceOf(entry);
    }

    private boolean existenceOnly(CatalogEntry entry) {
        LocalDate listed = entry.publishedOn();
        return listed != null
                && regulations
                        .profile(entry.region(), listed)
                        .flatMap(profile -> profile.findSharingType(entry.sharingType()))
                        .filter(found -> found.rule().visibility() == Visibility.EXISTENCE)
                        .isPresent();
    }

    private static CatalogEntry existenceOf(CatalogEntry entry) {
        return new CatalogEntry(
                entry.id(),
                entry.region(),
                entry.department(),
                entry.code(),
                entry.state(),
                entry.edition(),
                entry.publishedOn(),
                null,
                null,
                withItems(entry.content(), List.of()),
                entry.version());
    }

    private Map<UUID, BasisLevel> levels(UUID region, EntryContent content, LocalDate day) {
        List<UUID> cited = content.items().stream()
                .flatMap(item -> Stream.concat(item.sharingBasis().stream(), item.openingBasis().stream()))
                .distinct()
                .toList();
        return provisions.listProvisions(Scope.of(region), cited).stream()
                .filter(provision -> provision.term().covers(day))
                .collect(Collectors.toMap(Provision::id, Provision::level));
    }

    static EntryContent withItems(EntryContent content, List<Item> items) {
        return new EntryContent(
                content.category(),
                content.name(),
                content.gist(),
                content.formats(),
                content.formatNote(),
                content.origin(),
                content.register(),
                content.collectionScope(),
                content.collectionBasis(),
                content.responsible(),
                content.contact(),
                content.sharingMethods(),
                content.updateCycle(),
                content.remark(),
                content.relatedCodes(),
                items);
    }
}
