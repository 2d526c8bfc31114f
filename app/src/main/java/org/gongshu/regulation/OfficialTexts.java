package org.gongshu.regulation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.regulation.keeping.TextTable;
import org.gongshu.regulation.official.TextBytes;
import org.gongshu.regulation.official.TextSplitter;
import org.springframework.stereotype.Service;

/**
 * The official texts beside our gists. The project has none of them: an operator loads a text file, which is parted into
 * its articles and refused where their number is not the regulation's.
 */
@Service
public class OfficialTexts {

    /** The longest text, in bytes; the regulations have less than 30,000. */
    public static final int LONGEST = 2 << 20;

    private final Regulations regulations;
    private final TextTable table;
    private final Database database;
    private final Ledger ledger;
    private final Clock clock;
    private final LoadingCache<String, Optional<LoadedText>> latest;

    OfficialTexts(Regulations regulations, TextTable table, Database database, Ledger ledger, Clock clock) {
        this.regulations = regulations;
        this.table = table;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.latest =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(this::read);
    }

    /** The text of a regulation as it was loaded last; empty where nobody has loaded it. */
    public Optional<LoadedText> find(String regulation) {
        return regulations.findRegulation(regulation).isEmpty() ? Optional.empty() : latest.get(regulation);
    }

    private Optional<LoadedText> read(String regulation) {
        return database.read(Scope.everywhere(), () -> table.findLatest(regulation));
    }

    /** Loads the text of a regulation that the administrator's region stands under; the same file again changes nothing. */
    public Outcome<LoadedText> load(Actor.Official administrator, String id, String fileName, byte[] bytes) {
        Optional<RegulationVersion> version = regulations.findRegulation(id);
        if (version.isEmpty()) {
            return Outcome.refused(RegulationProblem.NOT_FOUND);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!standsUnder(administrator, id, now)) {
            return Outcome.refused(RegulationProblem.TEXT_NOT_YOURS);
        }
        if (bytes.length > LONGEST) {
            return refused(RegulationProblem.TEXT_TOO_LONG);
        }
        Optional<String> text = TextBytes.read(bytes);
        return text.isEmpty()
                ? refused(RegulationProblem.TEXT_UNREADABLE)
                : TextSplitter.split(text.get(), version.get().regulation().articleCount())
                        .then(parted -> keep(
                                administrator, new LoadedText(Ids.next(), id, fileName, sha256(bytes), now, parted)));
    }

    private boolean standsUnder(Actor.Official administrator, String id, Instant now) {
        return regulations
                .profile(administrator.region(), LegalTime.dayOf(now))
                .filter(profile ->
                        profile.layers().stream().anyMatch(layer -> layer.id().equals(id)))
                .isPresent();
    }

    private Outcome<LoadedText> keep(Actor.Official by, LoadedText text) {
        Outcome<LoadedText> kept = database.write(Scope.of(by.region()), () -> {
            Optional<LoadedText> before = table.findLatest(text.regulation());
            if (before.isPresent() && before.get().sha256().equals(text.sha256())) {
                return Outcome.done(before.get());
            }
            table.insert(text);
            ledger.append(LedgerEntry.of(
                            RegulationAction.TEXT_LOADED,
                            by.region(),
                            LedgerEntry.Subject.of("official-text", text.id()),
                            LedgerEntry.Actor.official(by.person(), by.post(), by.department()),
                            text.loadedAt())
                    .fact("regulation", text.regulation())
                    .fact("sha256", text.sha256())
                    .fact("articles", text.text().articles().size()));
            return Outcome.done(text);
        });
        latest.invalidate(text.regulation());
        return kept;
    }

    private static Outcome<LoadedText> refused(RegulationProblem problem) {
        return Outcome.refused(
                Refusal.of(problem, Map.of("megabytes", LONGEST >> 20)).at("file"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
