package org.gongshu.regulation.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.ArticleAccount.Standing;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.scenario.Scenario;

/** Checks that every article has its account, every account its rule, and every rule its article. */
record AccountCheck(Regulation regulation, List<Scenario> scenarios, Report report) {

    private static final String FILE = RegulationFolder.ARTICLES;

    void run() {
        if (!regulation.selectable()) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        Rules rules = Rules.of(regulation);
        for (int i = 0; i < regulation.articles().size(); i++) {
            ArticleAccount account = regulation.articles().get(i);
            String key = "articles[" + i + "]";
            number(account, key, seen);
            account(account, key, rules);
        }
        for (int number = 1; number <= regulation.articleCount(); number++) {
            if (!seen.contains(number)) {
                report.add(FILE, "articles", "第" + number + "条没有说明。", "Article " + number + " has no account.");
            }
        }
        unclaimed(rules);
    }

    private void number(ArticleAccount account, String key, Set<Integer> seen) {
        String number = account.article().article();
        if (number.contains(".") || !seen.add(Integer.parseInt(number))) {
            report.add(
                    FILE,
                    key + ".article",
                    "每条只说明一次，不分款；把几处说明合成一处。",
                    "Each article has one account, not one a paragraph; join them into one.");
        } else if (Integer.parseInt(number) > regulation.articleCount()) {
            report.add(FILE, key + ".article", "文本没有第" + number + "条。", "The text has no article " + number + ".");
        }
    }

    private void account(ArticleAccount account, String key, Rules rules) {
        boolean met = account.standing() == Standing.ENFORCED || account.standing() == Standing.SUPPORTED;
        String article = account.article().article();
        if (met == account.by().isEmpty()) {
            report.add(
                    FILE,
                    key + ".by",
                    "第" + article + "条：落实的要写明由哪条规则落实，未落实的写 []。",
                    "Article " + article + ": what meets it is named, or [] where nothing does.");
        }
        if (met == (account.why() != null)) {
            report.add(
                    FILE,
                    key + ".why",
                    "第" + article + "条：未落实的要写明原因，落实的写 none。",
                    "Article " + article + ": why is said where nothing meets it, none otherwise.");
        }
        if (account.standing() == Standing.ENFORCED && account.scenarios().isEmpty()) {
            report.add(
                    FILE,
                    key + ".scenarios",
                    "第" + article + "条：要有一个情景证明。",
                    "Article " + article + ": a scenario must prove it.");
        }
        proven(account, key);
        for (RuleRef rule : account.by()) {
            if (!rules.has(rule)) {
                report.add(
                        FILE,
                        key + ".by",
                        "第" + article + "条：没有规则 " + rule + "。",
                        "Article " + article + ": there is no rule " + rule + ".");
            }
        }
        for (String name : account.scenarios()) {
            if (scenarios.stream().noneMatch(scenario -> scenario.id().equals(name))) {
                report.add(
                        FILE,
                        key + ".scenarios",
                        "第" + article + "条：没有情景 " + name + "。",
                        "Article " + article + ": there is no scenario " + name + ".");
            }
        }
    }

    /** What is said to be enforced or built has procedures that some scenario goes through. */
    private void proven(ArticleAccount account, String key) {
        if (account.standing() != Standing.ENFORCED && !account.built()) {
            return;
        }
        for (RuleRef rule : account.by()) {
            Optional<ProcedureKind> kind = rule.type() == RuleRef.Type.PROCEDURE
                    ? regulation.findProcedure(rule.id()).map(Procedure::kind)
                    : Optional.empty();
            if (kind.filter(this::isNeverApplied).isPresent()) {
                String article = account.article().article();
                report.add(
                        FILE,
                        key + ".scenarios",
                        "第" + article + "条：没有情景走过 " + rule + "；补一个情景，或者写 built: false。",
                        "Article " + article + ": no scenario goes through " + rule
                                + "; write one, or say built: false.");
            }
        }
    }

    private boolean isNeverApplied(ProcedureKind kind) {
        return scenarios.stream().flatMap(scenario -> scenario.when().stream()).noneMatch(when -> when.kind() == kind);
    }

    /** A rule that stands on an article must be named by that article's account. */
    private void unclaimed(Rules rules) {
        Map<String, ArticleAccount> accounts = new TreeMap<>();
        regulation.articles().forEach(account -> accounts.put(account.article().article(), account));
        rules.articles().forEach((rule, articles) -> {
            for (ArticleRef article : articles) {
                ArticleAccount account = accounts.get(article.article().replaceFirst("\\..*", ""));
                if (account != null && !account.by().contains(rule)) {
                    report.add(
                            FILE,
                            "articles",
                            "第" + article.article() + "条的说明没有提到规则 " + rule + "。",
                            "The account of article " + article.article() + " does not name the rule " + rule + ".");
                }
            }
        });
    }
}
