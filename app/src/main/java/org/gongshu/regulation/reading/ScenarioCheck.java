package org.gongshu.regulation.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.Then;
import org.gongshu.regulation.scenario.When;

/** Checks that a scenario speaks only of who and what it has introduced, in the order of the days. */
record ScenarioCheck(Regulation regulation, Scenario scenario, Report report) {

    void run() {
        Set<String> people = names(Given.Person::name);
        Set<String> entries =
                scenario.given().entries().stream().map(Given.Entry::name).collect(Collectors.toSet());
        scenario.given().entries().forEach(entry -> facts(entry.facts(), "given.entries.facts."));
        LocalDate day = scenario.day();
        for (int i = 0; i < scenario.when().size(); i++) {
            When act = scenario.when().get(i);
            String key = "when[" + i + "]";
            if (!people.contains(act.by())) {
                add(key + ".by", "没有介绍过“" + act.by() + "”。", "\"" + act.by() + "\" was not introduced.");
            }
            if (!entries.containsAll(act.entries())) {
                add(key + ".entries", "有没介绍过的目录条目。", "An entry was not introduced.");
            }
            if (act.day().isBefore(day)) {
                add(key + ".day", "日期倒退了。", "The days go backwards.");
            }
            if ((act.act() == Act.APPLY) != (act.kind() != null)) {
                add(key + ".kind", "发起时要写办件类型，其他动作写 none。", "apply names the kind of case, other acts say none.");
            }
            facts(act.facts(), key + ".facts.");
            day = act.day();
        }
        articles();
        calendar();
        if (!scenario.layers().contains(regulation.id())) {
            add("layers", "至少要有本法规。", "At least this regulation is wanted.");
        }
    }

    private Set<String> names(Function<Given.Person, String> name) {
        return scenario.given().people().stream().map(name).collect(Collectors.toSet());
    }

    private void facts(Map<String, List<String>> facts, String key) {
        facts.forEach((word, values) -> {
            boolean known = false;
            for (Fact fact : Fact.values()) {
                known |= fact.word().equals(word) && fact.allowed().containsAll(values);
            }
            if (!known) {
                add(key + word, "不认识的事实或取值。", "No such fact or value.");
            }
        });
    }

    private void articles() {
        Walk.through(scenario, "", (key, value) -> {
            if (value instanceof ArticleRef article
                    && article.regulation().equals(regulation.id())
                    && Integer.parseInt(article.article().replaceFirst("\\..*", "")) > regulation.articleCount()) {
                add(key, "文本没有这一条。", "The text has no such article.");
            }
        });
    }

    /** Working days of a year without a notice are guesses, on which nothing can be proved. */
    private void calendar() {
        Set<Integer> noticed = WorkingCalendar.standard().noticedYears();
        Walk.through(scenario, "", (key, value) -> {
            Optional<LocalDate> day = switch (value) {
                case Then.Due due -> Optional.of(due.day());
                case Then.Overdue overdue -> Optional.of(overdue.day());
                default -> Optional.empty();
            };
            day.map(LocalDate::getYear)
                    .filter(year -> !noticed.contains(year))
                    .ifPresent(year -> add(
                            key,
                            year + " 年还没有放假通知，数不准工作日；换一个有通知的年份：" + new TreeSet<>(noticed) + "。",
                            "There is no notice of days off for " + year
                                    + ", so that working days cannot be counted; take one of " + new TreeSet<>(noticed)
                                    + "."));
        });
    }

    private void add(String key, String zh, String en) {
        report.add(
                "scenarios/" + scenario.id() + ".yaml",
                key,
                zh + "（第" + scenario.article().article() + "条）",
                en + " (article " + scenario.article().article() + ")");
    }
}
