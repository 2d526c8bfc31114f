package org.gongshu.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.GrantBasis;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.MaskKind;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.delivery.RowCondition;
import org.gongshu.organization.Provision;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * A wanted part as the subject of a case, and back as the terms of a grant. Whatever the grant will need is in the
 * subject's snapshot: what the catalog says may change while the case runs, what was asked does not.
 */
final class ShareSubject {

    private static final String TYPE = "catalog-entry";

    private ShareSubject() {}

    static Subject of(WantedChecks.Checked checked, ShareApplication application, List<Provision> basis) {
        Extent asked = new Extent(
                checked.items().stream().map(Item::column).collect(Collectors.toSet()),
                Set.of(checked.wanted().mode().word()),
                checked.wanted().systems().stream().map(UUID::toString).collect(Collectors.toSet()),
                checked.wanted().rows().stream().map(RowCondition::canonical).collect(Collectors.toSet()),
                application.until(),
                application.retainUntil());
        return Subject.of(
                TYPE,
                checked.entry().id(),
                checked.entry().name(),
                checked.entry().department(),
                asked,
                snapshot(checked, application, basis));
    }

    /** The terms of what was granted of the subject. */
    static GrantTerms terms(SubjectState state, Conclusion conclusion, List<GrantedItem> items) {
        Subject subject = state.subject();
        Extent granted = state.granted();
        Map<String, Object> snapshot = subject.snapshot();
        return new GrantTerms(
                conclusion.region(),
                new Audience.OfDepartment(conclusion.applicant().id()),
                Objects.requireNonNull(subject.owner()),
                subject.reference(),
                subject.title(),
                modeOf(granted),
                items,
                granted.rows().stream()
                        .map(RowCondition::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                purposeOf(snapshot),
                text(snapshot, "scenario"),
                basisOf(snapshot),
                Quota.NONE,
                Boolean.TRUE.equals(snapshot.get("unattended")),
                granted.systems().stream().map(UUID::fromString).collect(Collectors.toSet()),
                Set.of(),
                granted.until(),
                granted.retainUntil(),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article());
    }

    private static Map<String, Object> snapshot(
            WantedChecks.Checked checked, ShareApplication application, List<Provision> basis) {
        Map<String, Object> snapshot = new TreeMap<>();
        snapshot.put("code", checked.entry().code());
        snapshot.put("edition", checked.entry().edition());
        snapshot.put("sharingType", checked.way().type().name());
        snapshot.put("items", checked.items().stream().map(ShareSubject::item).toList());
        snapshot.put("matterCode", application.purpose().matterCode());
        snapshot.put("matter", application.purpose().matter());
        snapshot.put("duty", application.purpose().duty());
        put(snapshot, "provision", application.purpose().provision());
        put(snapshot, "scenario", scenarioOf(checked, application));
        snapshot.put("unattended", application.unattended());
        snapshot.put("basis", basis.stream().map(ShareSubject::provision).toList());
        return snapshot;
    }

    private static @Nullable String scenarioOf(WantedChecks.Checked checked, ShareApplication application) {
        Scenario covering = checked.scenario();
        return application.scenario() == null && covering != null ? covering.name() : application.scenario();
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> told = new TreeMap<>();
        told.put("id", item.id().toString());
        told.put("name", item.name());
        told.put("column", item.column());
        told.put("mask", item.mask().name());
        put(told, "conditions", item.sharingConditions());
        return told;
    }

    private static Map<String, Object> provision(Provision provision) {
        Map<String, Object> told = new TreeMap<>();
        told.put("id", provision.id().toString());
        told.put("title", provision.title());
        put(told, "article", provision.article());
        return told;
    }

    private static void put(Map<String, Object> told, String key, @Nullable String value) {
        if (value != null) {
            told.put(key, value);
        }
    }

    private static DeliveryMode modeOf(Extent granted) {
        String word = granted.modes().iterator().next();
        return Arrays.stream(DeliveryMode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The items that were granted of those asked for; none where they could not be named when asking. */
    static List<GrantedItem> itemsOf(SubjectState state) {
        return maps(state.subject().snapshot(), "items").stream()
                .filter(item -> state.granted().items().contains(text(item, "column")))
                .map(item -> new GrantedItem(
                        UUID.fromString(said(item, "id")), said(item, "column"), maskOf(said(item, "mask"))))
                .toList();
    }

    static @Nullable MaskKind maskOf(String rule) {
        return rule.equals(MaskRule.NONE.name()) ? null : MaskKind.valueOf(rule);
    }

    private static Purpose purposeOf(Map<String, Object> snapshot) {
        return new Purpose(
                said(snapshot, "matterCode"),
                said(snapshot, "matter"),
                said(snapshot, "duty"),
                text(snapshot, "provision"));
    }

    private static List<GrantBasis> basisOf(Map<String, Object> snapshot) {
        return maps(snapshot, "basis").stream()
                .map(basis -> new GrantBasis(
                        UUID.fromString(said(basis, "id")), said(basis, "title"), text(basis, "article")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNullElse(from.get(key), List.of());
    }

    private static @Nullable String text(Map<String, Object> from, String key) {
        return (String) from.get(key);
    }

    private static String said(Map<String, Object> from, String key) {
        return Objects.requireNonNull(text(from, key), key);
    }
}
