package org.gongshu.regulation.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.RuleRef.Type;

/** The rules of a regulation that an account can name, each with the articles it stands on. */
record Rules(Map<RuleRef, Set<ArticleRef>> articles) {

    static Rules of(Regulation regulation) {
        Rules rules = new Rules(new LinkedHashMap<>());
        regulation.procedures().forEach(procedure -> rules.add(Type.PROCEDURE, procedure.id(), procedure));
        regulation.duties().forEach(duty -> rules.add(Type.DUTY, duty.id(), duty));
        regulation.gates().forEach(gate -> rules.add(Type.GATE, gate.id(), gate));
        regulation.violations().forEach(violation -> rules.add(Type.VIOLATION, violation.id(), violation));
        regulation
                .sharingTypes()
                .forEach(rule -> rules.add(Type.SHARING_TYPE, rule.type().word(), rule));
        regulation
                .openingTypes()
                .forEach(rule -> rules.add(Type.OPENING_TYPE, rule.type().word(), rule));
        regulation.modes().forEach(rule -> rules.add(Type.MODE, rule.mode().word(), rule));
        regulation
                .sharingConditions()
                .forEach(rule ->
                        rules.add(Type.SHARING_CONDITION, rule.condition().word(), rule));
        regulation
                .exemptions()
                .forEach(rule -> rules.add(Type.EXEMPTION, rule.exemption().word(), rule));
        regulation.bodies().forEach(body -> rules.add(Type.BODY, body.role().word(), body));
        regulation.purposeLimits().forEach(limit -> rules.add(Type.PURPOSE_LIMIT, "applicants", limit));
        if (regulation.usageRecord() != null) {
            rules.add(Type.USAGE_RECORD, "fields", regulation.usageRecord());
        }
        rules.catalog(regulation);
        return rules;
    }

    private void catalog(Regulation regulation) {
        add(Type.CATALOG, "entries", regulation.catalog().entries());
        add(Type.CATALOG, "topic-catalogs", regulation.catalog().topicCatalogs());
        add(Type.CATALOG, "mountings", regulation.catalog().mountings());
        add(Type.CATALOG, "opening-catalog", regulation.catalog().openingCatalog());
        add(Type.CATALOG, "shared-data-in-opening", regulation.catalog().sharedDataInOpening());
        regulation.catalog().fields().forEach(field -> add(Type.CATALOG, "fields", field));
        if (regulation.catalog().basicItems() != null) {
            add(Type.CATALOG, "basic-items", regulation.catalog().basicItems());
        }
        if (regulation.catalog().sharingTopics() != null) {
            add(Type.CATALOG, "sharing-topics", regulation.catalog().sharingTopics());
        }
        if (regulation.catalog().openingFirst() != null) {
            add(Type.CATALOG, "opening-first", regulation.catalog().openingFirst());
        }
    }

    private void add(Type type, String id, Record rule) {
        Set<ArticleRef> found = articles.computeIfAbsent(new RuleRef(type, id), key -> new LinkedHashSet<>());
        Walk.through(rule, "", (key, value) -> {
            if (value instanceof ArticleRef article) {
                found.add(article);
            }
        });
    }

    /** Whether {@code rule} is one of them, or a function, an interpretation or the dates, which stand by themselves. */
    boolean has(RuleRef rule) {
        return switch (rule.type()) {
            case FUNCTION, DATES, INTERPRETATION -> true;
            case PROCEDURE,
                    DUTY,
                    GATE,
                    SHARING_TYPE,
                    OPENING_TYPE,
                    MODE,
                    SHARING_CONDITION,
                    EXEMPTION,
                    CATALOG,
                    USAGE_RECORD,
                    PURPOSE_LIMIT,
                    VIOLATION,
                    BODY -> articles.containsKey(rule);
        };
    }
}
