package org.gongshu.regulation.mutation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Access;
import org.gongshu.regulation.BasicItems;
import org.gongshu.regulation.CatalogRules;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.OpeningTypeRule;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.SharingTypeRule;
import org.gongshu.regulation.UsageRecordRule;
import org.gongshu.regulation.mutation.Mutant.Kind;

/** Changes the general part: types and their bases, gates, catalog rules, records of use. */
record MainMutants(Regulation regulation, Notebook notes) {

    static List<Mutant> of(Regulation regulation) {
        MainMutants main = new MainMutants(regulation, Notebook.of("regulation.yaml"));
        main.counting();
        main.types();
        new GateMutants(regulation, main.notes).all();
        main.catalog();
        main.records();
        main.lists();
        return List.copyOf(main.notes.mutants());
    }

    private void counting() {
        Counting counting = regulation.counting();
        if (regulation.procedures().stream().noneMatch(MainMutants::countsDays)) {
            return;
        }
        boolean rolls = counting.dayPeriodEndingOnHoliday() == Counting.RollOver.ROLLS;
        String is = rolls ? "stays" : "rolls";
        notes.changes(
                Kind.UNIT, "counting.day-period-ending-on-holiday", rolls ? "rolls" : "stays", is, (ArticleRef) null);
    }

    private static boolean countsDays(Procedure procedure) {
        return procedure.steps().stream()
                .anyMatch(step -> step.clock() instanceof Clock.Term term && term.unit() == PeriodUnit.DAYS);
    }

    private void types() {
        for (int i = 0; i < regulation.sharingTypes().size(); i++) {
            SharingTypeRule rule = regulation.sharingTypes().get(i);
            String key = "sharing-types[" + i + "]";
            BasisMutants.of(notes, rule.basis(), key + ".basis", rule.article());
            access(rule.access(), key + ".access", rule.article());
        }
        for (int i = 0; i < regulation.openingTypes().size(); i++) {
            OpeningTypeRule rule = regulation.openingTypes().get(i);
            String key = "opening-types[" + i + "]";
            BasisMutants.of(notes, rule.basis(), key + ".basis", rule.article());
            access(rule.access(), key + ".access", rule.article());
        }
    }

    private void access(Access access, String key, ArticleRef article) {
        Access other = access == Access.DIRECT ? Access.APPLICATION : Access.DIRECT;
        notes.changes(Kind.OUTCOME, key, access.word(), other.word(), article);
    }

    private void catalog() {
        CatalogRules catalog = regulation.catalog();
        for (int i = 0; i < catalog.fields().size(); i++) {
            var field = catalog.fields().get(i);
            notes.removes(Kind.EVIDENCE, "catalog.fields[" + i + "]", field.field(), field.article());
        }
        BasicItems basic = catalog.basicItems();
        if (basic != null && basic.forced() != null) {
            notes.changes(
                    Kind.OUTCOME, "catalog.basic-items.forced", basic.forced().word(), "none", basic.article());
            for (int i = 0; i < basic.registers().size(); i++) {
                String register = basic.registers().get(i).id();
                notes.removes(Kind.RULE, "catalog.basic-items.registers[" + i + "]", register, basic.article());
            }
        }
        var shared = catalog.sharedDataInOpening();
        if (shared.permission() == CatalogRules.Permission.FORBIDDEN) {
            notes.changes(
                    Kind.OUTCOME,
                    "catalog.shared-data-in-opening.permission",
                    "forbidden",
                    "allowed",
                    shared.article());
        }
    }

    private void records() {
        UsageRecordRule record = regulation.usageRecord();
        for (int i = 0; record != null && i < record.fields().size(); i++) {
            String field = record.fields().get(i).field().word();
            notes.removes(Kind.EVIDENCE, "usage-record.fields[" + i + "]", field, record.article());
        }
    }

    private void lists() {
        for (int i = 0; i < regulation.purposeLimits().size(); i++) {
            var limit = regulation.purposeLimits().get(i);
            notes.removes(Kind.RULE, "purpose-limits[" + i + "]", "" + limit.purposes(), limit.article());
        }
        for (int i = 0; i < regulation.sharingConditions().size(); i++) {
            var rule = regulation.sharingConditions().get(i);
            notes.removes(
                    Kind.RULE, "sharing-conditions[" + i + "]", rule.condition().word(), rule.article());
        }
        for (int i = 0; i < regulation.precedence().size(); i++) {
            var rule = regulation.precedence().get(i);
            notes.removes(Kind.RULE, "precedence[" + i + "]", rule.aspect().word(), rule.article());
        }
    }
}
