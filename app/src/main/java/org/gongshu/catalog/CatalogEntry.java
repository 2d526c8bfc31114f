package org.gongshu.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/**
 * 目录条目: one resource of one department.
 *
 * @param code 信息资源代码, {@code category/sequence}
 * @param edition counts what was published; 0 while nothing was
 * @param publishedOn when it first came into the catalog
 * @param mountedCase the case that confirmed its mounting, or null while nobody else may see its data
 * @param caseId the case that decides about it now, if one does
 */
public record CatalogEntry(
        UUID id,
        UUID region,
        UUID department,
        String code,
        EntryState state,
        int edition,
        @Nullable LocalDate publishedOn,
        @Nullable UUID mountedCase,
        @Nullable UUID caseId,
        EntryContent content,
        int version) {

    public String name() {
        return content.name();
    }

    public List<Item> items() {
        return content.items();
    }

    public SharingType sharingType() {
        return content.sharingType();
    }

    public OpeningType openingType() {
        return content.openingType();
    }

    /** Whether others may obtain its data. */
    public boolean isMounted() {
        return mountedCase != null;
    }

    public Optional<Item> findItem(String column) {
        return items().stream().filter(item -> item.column().equals(column)).findFirst();
    }

    /** A draft that says something else. */
    Outcome<CatalogEntry> revise(EntryContent newContent) {
        return state == EntryState.DRAFT
                ? Outcome.done(with(state, edition, publishedOn, mountedCase, caseId, newContent))
                : wrongState();
    }

    /** Handed in for registration under the case. */
    Outcome<CatalogEntry> submit(UUID underCase) {
        return state == EntryState.DRAFT
                ? Outcome.done(with(EntryState.SUBMITTED, edition, publishedOn, mountedCase, underCase, content))
                : wrongState();
    }

    /** Taken into the catalog on {@code day}. */
    Outcome<CatalogEntry> publish(LocalDate day) {
        return state == EntryState.SUBMITTED
                ? Outcome.done(with(EntryState.PUBLISHED, edition + 1, day, mountedCase, null, content))
                : wrongState();
    }

    /** Not taken into the catalog: a draft again. */
    Outcome<CatalogEntry> sendBack() {
        return state == EntryState.SUBMITTED
                ? Outcome.done(with(EntryState.DRAFT, edition, publishedOn, mountedCase, null, content))
                : wrongState();
    }

    /** Its mounting was confirmed: others may obtain its data. */
    Outcome<CatalogEntry> mount(UUID underCase) {
        return state.isListed()
                ? Outcome.done(with(state, edition, publishedOn, underCase, caseId, content))
                : wrongState();
    }

    /** A change or retirement is being decided. */
    Outcome<CatalogEntry> startChange(UUID underCase) {
        return state == EntryState.PUBLISHED
                ? Outcome.done(with(EntryState.CHANGING, edition, publishedOn, mountedCase, underCase, content))
                : wrongState();
    }

    /** The change holds: a new edition. */
    Outcome<CatalogEntry> change(EntryContent newContent) {
        return state == EntryState.CHANGING
                ? Outcome.done(with(EntryState.PUBLISHED, edition + 1, publishedOn, mountedCase, null, newContent))
                : wrongState();
    }

    /** The change or retirement was not agreed: everything stays as it was. */
    Outcome<CatalogEntry> keep() {
        return state == EntryState.CHANGING
                ? Outcome.done(with(EntryState.PUBLISHED, edition, publishedOn, mountedCase, null, content))
                : wrongState();
    }

    /** Taken out of the catalog. */
    Outcome<CatalogEntry> retire() {
        return state == EntryState.CHANGING
                ? Outcome.done(with(EntryState.RETIRED, edition, publishedOn, mountedCase, null, content))
                : wrongState();
    }

    private CatalogEntry with(
            EntryState newState,
            int newEdition,
            @Nullable LocalDate day,
            @Nullable UUID mounted,
            @Nullable UUID deciding,
            EntryContent newContent) {
        return new CatalogEntry(
                id, region, department, code, newState, newEdition, day, mounted, deciding, newContent, version);
    }

    private Outcome<CatalogEntry> wrongState() {
        return Outcome.refused(Refusal.of(CatalogProblem.WRONG_STATE, Map.of("code", code, "state", state.name())));
    }
}
