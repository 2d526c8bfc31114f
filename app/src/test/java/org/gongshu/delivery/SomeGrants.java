package org.gongshu.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.DeliveryMode;
import org.jspecify.annotations.Nullable;

/** Terms of grants as tests need them: change what matters, leave the rest. */
record SomeGrants(
        UUID region,
        UUID department,
        UUID provider,
        UUID entry,
        DeliveryMode mode,
        List<GrantedItem> items,
        List<RowCondition> rows,
        Quota quota,
        boolean unattended,
        Set<UUID> systems,
        @Nullable LocalDate until) {

    static final String MATTER = "000100200300";

    static SomeGrants inNewRegion() {
        return new SomeGrants(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                DeliveryMode.INTERFACE,
                List.of(new GrantedItem(Ids.next(), "name", MaskKind.PERSON_NAME)),
                List.of(),
                Quota.NONE,
                false,
                Set.of(),
                null);
    }

    SomeGrants mode(DeliveryMode newMode) {
        return new SomeGrants(
                region, department, provider, entry, newMode, items, rows, quota, unattended, systems, until);
    }

    SomeGrants items(GrantedItem... newItems) {
        return new SomeGrants(
                region, department, provider, entry, mode, List.of(newItems), rows, quota, unattended, systems, until);
    }

    SomeGrants rows(RowCondition... newRows) {
        return new SomeGrants(
                region, department, provider, entry, mode, items, List.of(newRows), quota, unattended, systems, until);
    }

    SomeGrants quota(Quota newQuota) {
        return new SomeGrants(
                region, department, provider, entry, mode, items, rows, newQuota, unattended, systems, until);
    }

    SomeGrants unattendedBatch() {
        return new SomeGrants(region, department, provider, entry, mode, items, rows, quota, true, systems, until);
    }

    SomeGrants systems(UUID... newSystems) {
        return new SomeGrants(
                region, department, provider, entry, mode, items, rows, quota, unattended, Set.of(newSystems), until);
    }

    SomeGrants until(LocalDate newUntil) {
        return new SomeGrants(
                region, department, provider, entry, mode, items, rows, quota, unattended, systems, newUntil);
    }

    SomeGrants to(UUID newRegion, UUID newDepartment) {
        return new SomeGrants(
                newRegion, newDepartment, provider, entry, mode, items, rows, quota, unattended, systems, until);
    }

    SomeGrants providedBy(UUID newProvider) {
        return new SomeGrants(
                region, department, newProvider, entry, mode, items, rows, quota, unattended, systems, until);
    }

    SomeGrants of(UUID newEntry) {
        return new SomeGrants(
                region, department, provider, newEntry, mode, items, rows, quota, unattended, systems, until);
    }

    GrantTerms terms() {
        return new GrantTerms(
                region,
                new Audience.OfDepartment(department),
                provider,
                entry,
                "Register",
                mode,
                items,
                rows,
                new Purpose(MATTER, "A matter", "A duty", null),
                null,
                List.of(),
                quota,
                unattended,
                systems,
                Set.of(),
                until,
                null,
                Ids.next(),
                "2026-000001",
                new ArticleRef("example-2020", "12"));
    }
}
