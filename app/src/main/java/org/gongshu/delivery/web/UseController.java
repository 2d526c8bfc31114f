package org.gongshu.delivery.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.delivery.Channel;
import org.gongshu.delivery.Uses;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.RecordField;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.UsageRecordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of use, and what the region's regulation wants to be seen in each. */
@RestController
@RequestMapping("/api/uses")
@Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
class UseController {

    private final Uses uses;
    private final Regulations regulations;
    private final Answers answers;

    UseController(Uses uses, Regulations regulations, Answers answers) {
        this.uses = uses;
        this.regulations = regulations;
        this.answers = answers;
    }

    /** A field of the record as a regulation calls it; no value where the platform does not hold it. */
    record Named(String field, Text label, @Nullable String value, String regulation, String article) {}

    /** A use with the fields that the regulation names, and the article that does. */
    record Labelled(
            Uses.Use use,
            List<Named> fields,
            @Nullable String regulation,
            @Nullable String article) {}

    @GetMapping
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Uses.Search search = new Uses.Search(grant, entry, from, until);
        return answers.ok(Paging.of(cursor, limit).then(paging -> uses.list(official, search, paging)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return uses.find(official, id)
                .<ResponseEntity<?>>map(use -> ResponseEntity.ok(labelled(official, use)))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    private Labelled labelled(Actor.Official official, Uses.Use use) {
        List<LayeredProfile.Resolved<UsageRecordRule>> rules = regulations
                .profile(official.region(), LegalTime.dayOf(use.at()))
                .map(LayeredProfile::usageRecords)
                .orElse(List.of());
        Map<RecordField, Named> fields = new EnumMap<>(RecordField.class);
        rules.forEach(found -> found.rule()
                .fields()
                .forEach(field -> fields.putIfAbsent(
                        field.field(),
                        new Named(
                                field.field().word(),
                                field.label(),
                                value(field.field(), use),
                                found.from().id(),
                                found.rule().article().article()))));
        Optional<LayeredProfile.Resolved<UsageRecordRule>> own = rules.stream().findFirst();
        return new Labelled(
                use,
                List.copyOf(fields.values()),
                own.map(found -> found.from().id()).orElse(null),
                own.map(found -> found.rule().article().article()).orElse(null));
    }

    private static @Nullable String value(RecordField field, Uses.Use use) {
        return switch (field) {
            case PURPOSE, SCENARIO -> use.purpose();
            case USED_BY -> use.operator() == null ? String.valueOf(use.system()) : use.operator();
            case APPROVED_BY -> use.caseNumber();
            case CONTENT -> use.entryName() + ": " + String.join(", ", use.items());
            case OBTAINED_AT, ACCESS -> use.at().toString();
            case OBTAINED_HOW, CALLS, EXCHANGE -> use.mode();
            case MEDIUM -> use.channel() == Channel.EXPORT ? "CSV" : "JSON";
            case PROCESS -> use.matterNumber();
            case EFFECT, STORAGE, DESTRUCTION, PROCESSING -> null;
        };
    }
}
