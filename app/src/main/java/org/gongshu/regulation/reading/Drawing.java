package org.gongshu.regulation.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.Text;

/** Draws the procedures of a regulation as Mermaid graphs on a page of Markdown. */
public final class Drawing {

    private final Regulation regulation;
    private final StringBuilder out = new StringBuilder();

    private Drawing(Regulation regulation) {
        this.regulation = regulation;
    }

    /** The page of all procedures. */
    public static String page(Regulation regulation) {
        Drawing drawing = new Drawing(regulation);
        drawing.heading();
        regulation.procedures().forEach(drawing::procedure);
        return drawing.out.toString();
    }

    /** One procedure as a Mermaid graph. */
    public static String graph(Regulation regulation, Procedure procedure) {
        Drawing drawing = new Drawing(regulation);
        drawing.graph(procedure);
        return drawing.out.toString();
    }

    private void heading() {
        line("# " + regulation.title().zh());
        line("");
        line(regulation.title().en());
        line("");
        line("由 `./gongshu regulation render " + regulation.id() + "` 画出，请勿手改。"
                + " Drawn by the same command; not edited by hand.");
        Text remark = regulation.remark();
        if (remark != null) {
            line("");
            line("> " + remark.zh() + " " + remark.en());
        }
        line("");
    }

    private void procedure(Procedure procedure) {
        line("## " + procedure.title().zh() + " · " + procedure.title().en());
        line("");
        line("第 " + procedure.article().article() + " 条（`" + procedure.id() + "`）");
        line("");
        line("```mermaid");
        graph(procedure);
        line("```");
        line("");
    }

    private void graph(Procedure procedure) {
        line("flowchart TD");
        String starters = procedure.starters().stream()
                .map(starter -> name(starter.role()))
                .collect(Collectors.joining("、"));
        line("    start([\"" + starters + "\"])");
        for (Step step : procedure.steps()) {
            line("    " + id(step.id()) + "[\"" + label(step) + "\"]");
        }
        line("    start --> " + id(procedure.steps().getFirst().id()));
        Map<CaseOutcome, String> ends = new LinkedHashMap<>();
        procedure.steps().forEach(step -> edges(step, ends));
        ends.forEach((outcome, end) -> line("    " + end + "([\"" + Labels.of(outcome) + "\"])"));
    }

    private String label(Step step) {
        return step.title().zh() + "<br/>" + actors(step.by()) + "<br/>" + Labels.of(step.clock()) + "<br/>第 "
                + step.article().article() + " 条";
    }

    private void edges(Step step, Map<CaseOutcome, String> ends) {
        step.outcomes().forEach((outcome, next) -> edge(step.id(), Labels.of(outcome), next, ends));
        if (step.when() != null) {
            edge(step.id(), "不适用", step.when().otherwise(), ends);
        }
    }

    private void edge(String from, String label, Next next, Map<CaseOutcome, String> ends) {
        String to = switch (next) {
            case Next.ToStep(String step) -> id(step);
            case Next.Conclude(CaseOutcome outcome) ->
                ends.computeIfAbsent(outcome, key -> "end_" + key.word().replace('-', '_'));
            case Next.Supplement() -> id(from);
        };
        line("    " + id(from) + " -->|" + label + "| " + to);
    }

    private String actors(Actors actors) {
        String names = actors.named().stream().map(this::name).collect(Collectors.joining("、"));
        return switch (actors) {
            case Actors.One one -> names;
            case Actors.All all -> names + "（共同）";
            case Actors.Any any -> names + "（任一）";
            case Actors.Quorum quorum -> names + "（至少 " + quorum.needed() + " 方）";
            case Actors.Minuted minuted -> names + "（会议纪要，" + name(minuted.recorder()) + "记录）";
            case Actors.Rest rest -> "其余各方";
            case Actors.Automatic automatic -> "平台自动";
        };
    }

    private String name(PartyRole role) {
        return regulation.findBodyName(role).map(Text::zh).orElse(Labels.of(role));
    }

    private static String id(String step) {
        return "s_" + step.replace('-', '_');
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
