package org.gongshu.regulation.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.AdmissionRule;
import org.gongshu.regulation.Condition;
import org.gongshu.regulation.Duty;
import org.gongshu.regulation.Interpretation;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.SupplementRule;
import org.gongshu.regulation.scenario.Scenario;

/** Checks that the parts of a regulation fit together. */
record RegulationCheck(String folder, Regulation regulation, List<Scenario> scenarios, Report report) {

    void run() {
        identity();
        for (Procedure procedure : regulation.procedures()) {
            new ProcedureCheck(regulation, procedure, report).run();
            walk("procedures/" + procedure.id() + ".yaml", procedure, "");
        }
        ambiguity();
        rules();
        interpretations();
        new AccountCheck(regulation, scenarios, report).run();
        scenarios.forEach(scenario -> new ScenarioCheck(regulation, scenario, report).run());
    }

    private void identity() {
        boolean same = regulation.id().equals(folder);
        if (!same) {
            report.add(RegulationFolder.MAIN, "id", "编号要与文件夹同名。", "The id must be the folder's name.");
        }
    }

    /** What holds for every value of a file: articles exist, conditions use known values, interpretations exist. */
    private void walk(String file, Record content, String path) {
        Walk.through(content, path, (key, value) -> {
            switch (value) {
                case ArticleRef article -> article(file, key, article);
                case Condition condition -> condition(file, key, condition);
                case String name when key.endsWith("interpretation") -> interpretation(file, key, name);
                default -> {}
            }
        });
    }

    private void article(String file, String key, ArticleRef article) {
        if (!article.regulation().equals(regulation.id())) {
            report.add(file, key, "这里只能写本法规的条文。", "Only articles of this regulation stand here.");
            return;
        }
        int number = Integer.parseInt(article.article().replaceFirst("\\..*", ""));
        if (number > regulation.articleCount()) {
            report.add(file, key, "文本没有第" + number + "条。", "The text has no article " + number + ".");
        }
    }

    private void condition(String file, String key, Condition condition) {
        Set<String> unknown = new HashSet<>(condition.anyOf());
        unknown.removeAll(condition.fact().allowed());
        if (!unknown.isEmpty() || condition.anyOf().isEmpty()) {
            report.add(
                    file,
                    key,
                    "“" + condition.fact().word() + "”只能取 " + condition.fact().allowed() + "。",
                    condition.fact().word() + " can only be one of "
                            + condition.fact().allowed() + ".");
        }
    }

    private void interpretation(String file, String key, String name) {
        if (regulation.findInterpretation(name).isEmpty()) {
            report.add(file, key, "没有叫“" + name + "”的解释。", "There is no interpretation \"" + name + "\".");
        }
    }

    private void rules() {
        Map<String, List<? extends Record>> lists = Map.of(
                "bodies", regulation.bodies(),
                "sharing-types", regulation.sharingTypes(),
                "opening-types", regulation.openingTypes(),
                "modes", regulation.modes(),
                "sharing-conditions", regulation.sharingConditions(),
                "exemptions", regulation.exemptions(),
                "purpose-limits", regulation.purposeLimits(),
                "gates", regulation.gates(),
                "violations", regulation.violations(),
                "precedence", regulation.precedence());
        lists.forEach((key, list) -> {
            for (int i = 0; i < list.size(); i++) {
                walk(RegulationFolder.MAIN, list.get(i), key + "[" + i + "]");
            }
        });
        walk(RegulationFolder.MAIN, regulation.catalog(), "catalog");
        walk(RegulationFolder.MAIN, regulation.counting(), "counting");
        if (regulation.usageRecord() != null) {
            walk(RegulationFolder.MAIN, regulation.usageRecord(), "usage-record");
        }
        admission("entries", regulation.catalog().entries());
        admission("topic-catalogs", regulation.catalog().topicCatalogs());
        admission("mountings", regulation.catalog().mountings());
        admission("opening-catalog", regulation.catalog().openingCatalog());
        duties();
    }

    private void admission(String key, AdmissionRule rule) {
        String name = rule.procedure();
        boolean named = rule.way() != AdmissionRule.Way.NOT_NAMED;
        if (named != (name != null)
                || (name != null && regulation.findProcedure(name).isEmpty())) {
            report.add(
                    RegulationFolder.MAIN,
                    "catalog." + key + ".procedure",
                    "这里要写本文件夹里的一个办理程序；not-named 时写 none。",
                    "A procedure of this folder is wanted; none where not-named.");
        }
        if (named && rule.article() == null && rule.interpretation() == null) {
            report.add(
                    RegulationFolder.MAIN,
                    "catalog." + key + ".article",
                    "规则要有条文或者解释。",
                    "A rule needs an article or an interpretation.");
        }
    }

    private void duties() {
        for (int i = 0; i < regulation.duties().size(); i++) {
            Duty duty = regulation.duties().get(i);
            walk("duties.yaml", duty, "duties[" + i + "]");
            if (duty.procedure() != null
                    && regulation.findProcedure(duty.procedure()).isEmpty()) {
                report.add(
                        "duties.yaml",
                        "duties[" + i + "].procedure",
                        "没有叫“" + duty.procedure() + "”的办理程序。",
                        "There is no procedure \"" + duty.procedure() + "\".");
            }
        }
    }

    private void interpretations() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < regulation.interpretations().size(); i++) {
            Interpretation interpretation = regulation.interpretations().get(i);
            String key = "interpretations[" + i + "]";
            walk("interpretations.yaml", interpretation, key);
            boolean known = interpretation.answers().stream()
                    .anyMatch(answer -> answer.id().equals(interpretation.chosen()));
            if (!known || !seen.add(interpretation.id())) {
                report.add(
                        "interpretations.yaml",
                        key + ".chosen",
                        "采用的答案不在所列答案里，或者编号重复。",
                        "The chosen answer is not among the answers, or the id is used twice.");
            }
        }
    }

    /** Two procedures of a kind must not both apply to the same case. */
    private void ambiguity() {
        List<Procedure> all = regulation.procedures();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).kind() == all.get(j).kind() && overlap(all.get(i), all.get(j))) {
                    report.add(
                            "procedures/" + all.get(j).id() + ".yaml",
                            "when",
                            "与 " + all.get(i).id() + " 同类，适用条件没有错开。",
                            "Same kind as " + all.get(i).id() + ", and nothing tells them apart.");
                }
            }
        }
    }

    private static boolean overlap(Procedure one, Procedure other) {
        return one.when().stream()
                .allMatch(condition -> other.when().stream()
                        .filter(against -> against.fact() == condition.fact())
                        .allMatch(against -> against.anyOf().stream().anyMatch(condition.anyOf()::contains)));
    }

    /** Whether a rule on supplements says where it comes from. */
    static boolean grounded(SupplementRule rule) {
        return rule.article() != null || rule.interpretation() != null;
    }
}
