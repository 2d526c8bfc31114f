package org.gongshu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command line: {@code verify URL|FOLDER} checks a whole log, {@code receipt FILE} one receipt. Exit code 0 says
 * sound, 1 broken, 2 wrong use, 3 not readable.
 */
public final class Verify {

    static final int SOUND = 0;
    static final int BROKEN = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    private final PrintStream out;
    private final Words words;
    private final Options options;

    private Verify(PrintStream out, Options options) {
        this.out = out;
        this.words = options.words();
        this.options = options;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, Locale.getDefault(), System.getenv("LANG")));
    }

    static int run(String[] arguments, PrintStream out, Locale locale, @Nullable String lang) {
        Words preferred = Words.preferred(locale, lang);
        Options options;
        try {
            options = Options.parse(arguments, preferred);
        } catch (IllegalArgumentException e) {
            out.println(preferred.usage());
            return USAGE;
        }
        try {
            return new Verify(out, options).run();
        } catch (IOException | IllegalArgumentException e) {
            out.println(options.words().unreadable(String.valueOf(e.getMessage())));
            return UNREADABLE;
        }
    }

    private int run() throws IOException {
        return options.command().equals("verify") ? log() : receipt();
    }

    private int log() throws IOException {
        LogSource source = withCheckpoint(options.place());
        Optional<VerifierKey> key = key(source);
        if (key.isEmpty()) {
            out.println(words.noKey());
            return UNREADABLE;
        }
        Optional<Checkpoint> remembered = remembered(key.get());
        Verdict verdict = new LogCheck(source, key.get()).run(remembered.orElse(null));
        return switch (verdict) {
            case Verdict.Sound sound -> sound(sound, remembered);
            case Verdict.Broken broken -> {
                out.println(words.broken(broken));
                yield BROKEN;
            }
            case Verdict.Unreadable(String reason) -> {
                out.println(words.unreadable(reason));
                yield UNREADABLE;
            }
        };
    }

    private int sound(Verdict.Sound verdict, Optional<Checkpoint> remembered) throws IOException {
        out.println(words.sound(verdict.checkpoint()));
        remembered.ifPresent(earlier -> out.println(words.continues(earlier)));
        if (options.key().isEmpty()) {
            out.println(words.keyOfTheLog());
        }
        if (options.remember().isPresent()) {
            Files.writeString(options.remember().get(), verdict.note().toString());
        }
        return SOUND;
    }

    private int receipt() throws IOException {
        Proof proof = Proof.parse(Files.readString(Path.of(options.place())));
        if (options.key().isEmpty()) {
            out.println(words.noKey());
            return USAGE;
        }
        Proof.Verdict verdict = proof.verify(options.key().get());
        out.println(words.receipt(verdict, proof));
        return verdict == Proof.Verdict.INCLUDED ? SOUND : BROKEN;
    }

    /** An address may leave out the last part of the log's prefix. */
    private static LogSource withCheckpoint(String place) throws IOException {
        LogSource source = LogSource.of(place);
        if (source instanceof LogSource.Address address
                && source.fetch("checkpoint").isEmpty()) {
            return new LogSource.Address(address.prefix() + "/ledger", address.client());
        }
        return source;
    }

    private Optional<VerifierKey> key(LogSource source) throws IOException {
        if (options.key().isPresent()) {
            return options.key();
        }
        return source.fetch("key").map(bytes -> VerifierKey.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    private Optional<Checkpoint> remembered(VerifierKey key) throws IOException {
        Path file = options.remember().orElse(null);
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        SignedNote note = SignedNote.parse(Files.readString(file));
        if (!note.isSignedBy(key)) {
            throw new IOException(file + ": " + words.otherKey());
        }
        return Optional.of(Checkpoint.parse(note.text()));
    }
}
