package org.gongshu.opening;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packs what a public grant gives, as it is now, into a parcel. */
@Component
class Packing {

    private final Entries entries;
    private final Categories categories;
    private final Grants grants;
    private final OpenExports exports;
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
        this.departments = departments;
        this.regions = regions;
        this.regulations = regulations;
        this.json = json;
        this.keys = ParcelStation.keys(keys);
        this.outbox = settings.dataFolder().resolve("parcels");
    }

    /** A file with the parcel of that edition. */
    Path pack(OpenOrder order, int edition, Instant at) throws IOException {
        Scope scope = Scope.of(order.region());
        Grant grant = grants.find(scope, order.grant()).orElseThrow();
        OpenDatasetAbout about = about(order, entries.getEntry(scope, order.entry()), grant, scope);
        Files.createDirectories(outbox);
        Path file = Files.createTempFile(outbox, "parcel-", ".gsp");
        ParcelLabel label = new ParcelLabel(Ids.next(), order.id(), order.grant(), edition, at);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ParcelWriter writer = new ParcelWriter(out, label, keys);
            writer.write(json.writeValueAsBytes(about));
            writer.write('\n');
            exports.write(grant, writer, at);
            writer.finish();
        }
        return file;
    }

    private OpenDatasetAbout about(OpenOrder order, CatalogEntry entry, Grant grant, Scope scope) {
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
                fields(entry, grant.terms().items()));
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
