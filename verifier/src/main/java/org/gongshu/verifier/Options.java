package org.gongshu.verifier;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param place the address, folder or file to check
 * @param key the key that the checker trusts already
 * @param remember the file that keeps the last checkpoint seen, so that the next check finds a log that was rewritten
 */
record Options(String command, String place, Optional<VerifierKey> key, Optional<Path> remember, Words words) {

    private static final Set<String> COMMANDS = Set.of("verify", "receipt");

    /** @throws IllegalArgumentException if the arguments are not understood */
    static Options parse(String[] arguments, Words preferred) {
        if (arguments.length < 2 || arguments.length % 2 != 0 || !COMMANDS.contains(arguments[0])) {
            throw new IllegalArgumentException("usage");
        }
        Options options = new Options(arguments[0], arguments[1], Optional.empty(), Optional.empty(), preferred);
        for (int i = 2; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--key" -> new Options(command, place, Optional.of(VerifierKey.parse(value)), remember, words);
            case "--remember" -> new Options(command, place, key, Optional.of(Path.of(value)), words);
            case "--lang" -> new Options(command, place, key, remember, Words.of(value));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
