package org.gongshu.regulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshu.regulation.mutation.MutationPrinter;
import org.gongshu.regulation.mutation.MutationReport;
import org.gongshu.regulation.reading.CoverageTable;
import org.gongshu.regulation.reading.Drawing;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.reading.Schemas;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.ScenarioPlayer;
import org.jspecify.annotations.Nullable;

/**
 * {@code regulation check DIR | render ID | coverage ID | conflicts ID | mutate DIR | schema}, without a server. Exit codes: 0 well, 1 something is
 * wrong with the regulation, 2 called wrongly. It is started from the room that can play scenarios.
 */
public final class RegulationCommand {

    private static final String USAGE = """
            regulation check DIR      检查一个法规文件夹并演练其情景 / check a regulation's folder and play its scenarios
            regulation render ID      画出办理程序，写入 docs/regulations/ID.md / draw its procedures
            regulation coverage ID    逐条列出落实情况 / list article by article how it is met
            regulation conflicts ID[,ID...] [DAY]
                                      与上一层比较：依据、期限、由谁决定 / compare with the layers above
            regulation mutate DIR [--json FILE]
                                      逐条改动规则，看情景是否发觉 / change each rule in turn and see whether a scenario notices
            regulation schema         重写 regulations/schema/ / write the schemas again
            """;

    private final PrintStream out;
    private final boolean chinese;
    private final List<Path> regulations;
    private final Path pages;
    private final ScenarioPlayer player;

    /**
     * @param regulations folders of regulations, that of the program first
     * @param pages where drawings are written
     */
    public RegulationCommand(
            PrintStream out, Locale locale, List<Path> regulations, Path pages, ScenarioPlayer player) {
        this.out = out;
        this.chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        this.regulations = List.copyOf(regulations);
        this.pages = pages;
        this.player = player;
    }

    public int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        if (verb.equals("schema") && arguments.size() == 1) {
            Schemas.all()
                    .forEach((file, text) ->
                            write(regulations.getFirst().resolve("schema").resolve(file), text));
            return 0;
        }
        if (verb.equals("conflicts") && (arguments.size() == 2 || arguments.size() == 3)) {
            return conflicts(List.of(arguments.get(1).split(",", -1)), arguments.size() == 3 ? arguments.get(2) : null);
        }
        if (verb.equals("mutate") && (arguments.size() == 2 || arguments.size() == 4)) {
            return mutate(arguments);
        }
        if (arguments.size() != 2) {
            out.print(USAGE);
            return 2;
        }
        Path folder = folder(arguments.get(1));
        if (!Files.isDirectory(folder)) {
            say("没有这个文件夹：" + folder, "There is no such folder: " + folder);
            return 2;
        }
        return switch (verb) {
            case "check" -> check(folder);
            case "render" -> render(folder);
            case "coverage" -> coverage(folder);
            default -> {
                out.print(USAGE);
                yield 2;
            }
        };
    }

    /** A folder as given, or the regulation of that id beside the program or among {@code GONGSHU_REGULATIONS}. */
    private Path folder(String name) {
        Path given = Path.of(name);
        return Stream.concat(Stream.of(given), regulations.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(given);
    }

    private int check(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        List<Finding> findings = read.findings().isEmpty() ? played(read) : read.findings();
        for (Finding finding : findings) {
            out.println(finding + "  " + text(finding.message()));
        }
        if (!findings.isEmpty()) {
            say("共 " + findings.size() + " 处问题。", findings.size() + " findings.");
            return 1;
        }
        Regulation regulation = read.regulation().orElseThrow();
        say(
                text(regulation.title()) + "：" + regulation.procedures().size() + " 个办理程序，演练了 "
                        + read.scenarios().size() + " 个情景，没有问题。" + partial(regulation),
                text(regulation.title()) + ": " + regulation.procedures().size() + " procedures, "
                        + read.scenarios().size() + " scenarios played, nothing wrong." + partial(regulation));
        return 0;
    }

    private List<Finding> played(RegulationFolder read) {
        Regulation regulation = read.regulation().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (Scenario scenario : read.scenarios()) {
            String file = "scenarios/" + scenario.id() + ".yaml";
            for (ScenarioPlayer.Miss miss : player.play(regulation, scenario)) {
                findings.add(new Finding(file, read.places().lineOf(file, miss.key()), miss.key(), miss.message()));
            }
        }
        return findings;
    }

    private String partial(Regulation regulation) {
        if (regulation.selectable()) {
            return "";
        }
        return chinese ? "（尚未写全，不能选用。）" : " (Not yet complete; no region may stand under it.)";
    }

    /** A folder that is sound, each of its rules changed; survivors are named, and all fates kept where a file is given. */
    private int mutate(List<String> arguments) {
        Path folder = folder(arguments.get(1));
        boolean toFile = arguments.size() == 4;
        if (!Files.isDirectory(folder) || (toFile && !arguments.get(2).equals("--json"))) {
            out.print(USAGE);
            return 2;
        }
        if (check(folder) != 0) {
            return 1;
        }
        MutationReport report = new MutationPrinter(out, chinese).run(RegulationFolder.read(folder), player);
        if (toFile) {
            write(Path.of(arguments.get(3)), report.json());
        }
        return report.survivors().isEmpty() ? 0 : 1;
    }

    private int render(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        if (!read.findings().isEmpty()) {
            return check(folder);
        }
        Regulation regulation = read.regulation().orElseThrow();
        Path file = pages.resolve(regulation.id() + ".md");
        write(file, Drawing.page(regulation));
        out.println(file);
        return 0;
    }

    private int coverage(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        if (read.regulation().isEmpty()) {
            return check(folder);
        }
        out.print(CoverageTable.of(read.regulation().get(), chinese));
        return read.findings().isEmpty() ? 0 : 1;
    }

    /** Compares texts, the nearest first, with each other and with the national ones: of a day, or all. */
    private int conflicts(List<String> names, @Nullable String day) {
        List<Regulation> texts = new ArrayList<>();
        for (String name : names) {
            Path folder = folder(name);
            Optional<Regulation> text =
                    Files.isDirectory(folder) ? RegulationFolder.read(folder).regulation() : Optional.empty();
            if (text.isEmpty()) {
                say("读不出法规：" + name, "No regulation can be read: " + name);
                return 2;
            }
            texts.add(text.get());
        }
        LocalDate on;
        try {
            on = day == null ? LocalDate.MAX : LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            say("日期要写成 2026-09-20。", "A day is written 2026-09-20.");
            return 2;
        }
        nationalTexts(on).filter(text -> !texts.contains(text)).forEach(texts::add);
        List<Conflict> found = Conflicts.in(new LayeredProfile(on, texts));
        found.forEach(conflict -> out.println(line(conflict)));
        say("共 " + found.size() + " 处。", found.size() + " in all.");
        return 0;
    }

    private Stream<Regulation> nationalTexts(LocalDate on) {
        return regulations.stream()
                .filter(Files::isDirectory)
                .flatMap(shelf -> RegulationFolder.under(shelf).stream())
                .flatMap(folder -> RegulationFolder.read(folder).regulation().stream())
                .filter(text -> text.layer() == Layer.NATIONAL && text.dates().inForceOn(on));
    }

    private String line(Conflict conflict) {
        String settled = conflict.settledBy() == null ? "" : "  [" + conflict.settledBy() + "]";
        String procedure = conflict.procedure() == null ? "" : "  " + conflict.procedure();
        return conflict.kind().word() + "  " + conflict.lower() + "  " + conflict.upper() + settled + procedure + "  "
                + text(conflict.what());
    }

    private static void write(Path file, String text) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot write " + file, broken);
        }
    }

    private String text(Text text) {
        return chinese ? text.zh() : text.en();
    }

    private void say(String zh, String en) {
        out.println(chinese ? zh : en);
    }
}
