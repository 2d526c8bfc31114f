package org.gongshu.procedure.rehearsal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongshu.regulation.RegulationCommand;

/** Starts {@code regulation check | render | coverage | schema} from a terminal, with the engine at hand. */
public final class RehearsalCommand {

    private RehearsalCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String language = System.getenv().getOrDefault("LANG", "zh_CN");
        Locale locale = language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        List<Path> folders = Arrays.stream(System.getenv()
                        .getOrDefault("GONGSHU_REGULATIONS", "regulations")
                        .split(",", -1))
                .map(folder -> Path.of(folder.strip()).toAbsolutePath().normalize())
                .toList();
        Path pages = folders.getFirst().resolveSibling("docs").resolve("regulations");
        RegulationCommand command = new RegulationCommand(out, locale, folders, pages, new MemoryPlayer(folders));
        System.exit(command.run(List.of(arguments)));
    }
}
