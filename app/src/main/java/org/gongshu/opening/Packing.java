package org.gongshu.opening;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Categories;
import org.gongshu.catalog.Contact;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.OpenExports;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.opening.parcel.ParcelKeys;
import org.gongshu.opening.parcel.ParcelLabel;
import org.gongshu.opening.parcel.ParcelWriter;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Keys;
import org.gongshu.platform.Settings;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packs what a grant gives, as it is now, into a parcel: for everybody, or for one applicant. */
@Component
class Packing {

    private final Entries entries;
    private final Categories categories;
    private final Grants grants;
    private final OpenExports exports;
    private final DataVersions versions;
    private final Departments departments;
    private final Regions regions;
    private final Regulations regulations;
    private final JsonMapper json;
    private final ParcelKeys keys;
    private final Path outbox;

    Packing(
            Entries entries,
            Categories categories,
            Grants grants,
            OpenExports exports,
            DataVersions versions,
            Departments departments,
            Regions regions,
            Regulations regulations,
            JsonMapper json,
            Keys keys,
            Settings settings) {
        this.entries = entries;
        this.categories = categories;
        this.grants = grants;
        this.exports = exports;
        this.versions = versions;
        this.departments = departments;
        this.regions = regions;
        this.regulations = regulations;
        this.json = json;
        this.keys = ParcelStation.keys(keys);
        this.outbox = settings.dataFolder().resolve("parcels");
    }

    /**
     * A packed parcel.
     *
     * @param version of the data in it, at least; null where it has none
     */
    record Packed(Path file, @Nullable Integer version) {}

    /** The parcel of that edition for everybody; without content where it is had on application. */
    Packed pack(OpenOrder order, int edition, Instant at) throws IOException {
        UUID granted = order.grant();
        if (granted == null) {
            return packed(order, order.id(), null, listing(order), edition, at);
        }
        Grant grant = grants.find(Scope.of(order.region()), granted).orElseThrow();
        return packed(order, order.id(), grant, about(order, grant.terms().items(), null), edition, at);
    }

    /** The parcel of that edition for one applicant. */
    Packed pack(Licence licence, OpenOrder order, int edition, Instant at) throws IOException {
        Grant grant = grants.find(Scope.of(order.region()), licence.grant()).orElseThrow();
        PersonalTerms terms = new PersonalTerms(
                order.id(),
                licence.applicant(),
                licence.purpose(),
                licence.useFor(),
                licence.proofNeeded(),
                licence.until());
        return packed(order, licence.id(), grant, about(order, grant.terms().items(), terms), edition, at);
    }

    private Packed packed(
            OpenOrder order, UUID content, @Nullable Grant grant, OpenDatasetAbout about, int edition, Instant at)
            throws IOException {
        Files.createDirectories(outbox);
        Path file = Files.createTempFile(outbox, "parcel-", ".gsp");
        ParcelLabel label =
                new ParcelLabel(Ids.next(), content, grant == null ? order.caseId() : grant.id(), edition, at);
        // Noted before the content is read: what moves meanwhile is sent once more.
        Integer version = grant == null ? null : versions.of(Scope.of(order.region()), order.entry());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ParcelWriter writer = new ParcelWriter(out, label, keys);
            writer.write(json.writeValueAsBytes(about));
            writer.write('\n');
            if (grant != null) {
                exports.write(grant, writer, at);
            }
            writer.finish();
        }
        return new Packed(file, version);
    }

    private OpenDatasetAbout listing(OpenOrder order) {
        CatalogEntry entry = entries.getEntry(Scope.of(order.region()), order.entry());
        List<GrantedItem> listed = entry.items().stream()
                .filter(item -> order.items().contains(item.column()))
                .map(item -> new GrantedItem(item.id(), item.column(), OpenTerms.maskOf(item)))
                .toList();
        return about(order, listed, null);
    }

    private OpenDatasetAbout about(OpenOrder order, List<GrantedItem> items, @Nullable PersonalTerms personal) {
        Scope scope = Scope.of(order.region());
        CatalogEntry entry = entries.getEntry(scope, order.entry());
        Contact contact = entry.content().contact();
        return new OpenDatasetAbout(
                order.id(),
                order.region(),
                regions.getRegion(order.region()).name(),
                departments.getDepartment(scope, entry.department()).name(),
                order.slug(),
                entry.code(),
                entry.name(),
                entry.content().gist(),
                categories.nameOf(entry.content().category()),
                entry.content().updateCycle().name(),
                order.licence(),
                order.caseNumber(),
                order.article().regulation(),
                regulations
                        .getRegulation(order.article().regulation())
                        .regulation()
                        .title()
                        .zh(),
                order.article().article(),
                order.openedOn(),
                contact == null ? null : contact.phone(),
                fields(entry, items),
                order.access(),
                order.conditions(),
                order.basis(),
                personal);
    }

    private static List<OpenField> fields(CatalogEntry entry, List<GrantedItem> granted) {
        return granted.stream()
                .map(item -> field(entry.findItem(item.name()).orElseThrow(), item))
                .toList();
    }

    private static OpenField field(Item item, GrantedItem granted) {
        return new OpenField(
                item.column(),
                item.name(),
                item.type().name(),
                item.unit(),
                item.description(),
                granted.mask() == null
                        ? null
                        : granted.mask().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
