package org.gongshu.regulation.mutation;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.scenario.ScenarioPlayer;

/** Runs a mutation run before somebody's eyes: how far it is, then what survived. */
public final class MutationPrinter {

    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean chinese;

    public MutationPrinter(PrintStream out, boolean chinese) {
        this.out = out;
        this.chinese = chinese;
    }

    public MutationReport run(RegulationFolder folder, ScenarioPlayer player) {
        Regulation regulation = folder.regulation().orElseThrow();
        MutationRun run = new MutationRun(folder, player);
        int all = run.mutants().size();
        AtomicInteger told = new AtomicInteger();
        MutationReport report = new MutationReport(regulation.id(), run.run(done -> progress(done, all, told)));
        report.lines(chinese).forEach(out::println);
        report.kinds().forEach(out::println);
        int survivors = report.survivors().size();
        out.println(
                chinese
                        ? "改动 " + all + " 处，情景发觉 " + (all - survivors) + " 处，没有发觉 " + survivors + " 处。"
                        : all + " rules changed, " + (all - survivors) + " noticed by a scenario, " + survivors
                                + " not noticed.");
        return report;
    }

    /** A line at each tenth. */
    private void progress(int done, int all, AtomicInteger told) {
        int tenth = done * TENTHS / Math.max(all, 1);
        if (told.getAndAccumulate(tenth, Math::max) < tenth) {
            out.println(done + "/" + all);
        }
    }
}
