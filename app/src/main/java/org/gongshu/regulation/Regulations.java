package org.gongshu.regulation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Database;
import org.gongshu.platform.Settings;
import org.gongshu.regulation.keeping.Assignments;
import org.gongshu.regulation.keeping.Shelf;
import org.gongshu.regulation.keeping.Standpoints;
import org.gongshu.regulation.keeping.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The law this platform knows: read from folders at the start, each version kept in the database for good, so that a
 * case can finish under the version it was opened under.
 */
@Service
public class Regulations {

    private record Key(String id, String sha256) {}

    private final Map<String, RegulationVersion> current;
    private final Regions regions;
    private final Versions versions;
    private final Assignments assignments;
    private final Standpoints standpoints;
    private final Database database;
    private final Ledger ledger;
    private final Clock clock;
    private final LoadingCache<Key, Regulation> kept;

    Regulations(
            Settings settings,
            ObjectProvider<EarlyRegulations.Begun> early,
            Regions regions,
            Versions versions,
            Assignments assignments,
            Standpoints standpoints,
            Database database,
            Ledger ledger,
            Clock clock) {
        EarlyRegulations.Begun begun = early.getIfAvailable();
        this.current = begun == null ? Shelf.read(settings.regulationFolders()) : begun.await();
        this.regions = regions;
        this.versions = versions;
        this.assignments = assignments;
        this.standpoints = standpoints;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.kept = Caffeine.newBuilder().maximumSize(200).build(key -> versions.read(key.id(), key.sha256()));
        current.values().forEach(version -> versions.keep(version, clock.instant()));
    }

    /** Every regulation as read at the start, by id. */
    public List<RegulationVersion> listRegulations() {
        return List.copyOf(current.values());
    }

    public Optional<RegulationVersion> findRegulation(String id) {
        return Optional.ofNullable(current.get(id));
    }

    public RegulationVersion getRegulation(String id) {
        return findRegulation(id).orElseThrow(() -> new NoSuchElementException("no regulation " + id));
    }

    /** The version with this digest, also one that is no longer in the folders. */
    public Regulation getVersion(String id, String sha256) {
        RegulationVersion now = current.get(id);
        return now != null && now.sha256().equals(sha256) ? now.regulation() : kept.get(new Key(id, sha256));
    }

    /** The digest of a regulation as read at the start. */
    public String hashOf(Regulation regulation) {
        return getRegulation(regulation.id()).sha256();
    }

    /**
     * The law of a region on a day: its own regulation, those of the regions above, then a national one; empty where
     * neither the region nor one above it stands under any.
     */
    public Optional<LayeredProfile> profile(UUID region, LocalDate day) {
        List<UUID> chain = new ArrayList<>();
        chain.add(region);
        regions.listAncestors(region).forEach(above -> chain.add(above.id()));
        return profile(chain, day);
    }

    /** The same for a region and those it stands in, nearest first. */
    public Optional<LayeredProfile> profile(List<UUID> chain, LocalDate day) {
        List<Regulation> layers = new ArrayList<>();
        for (UUID region : chain) {
            assignments
                    .of(region)
                    .on(day)
                    .map(assignment -> getRegulation(assignment.regulation()).regulation())
                    .filter(regulation -> regulation.mayBeFollowedOn(day))
                    .filter(regulation -> !layers.contains(regulation))
                    .ifPresent(layers::add);
        }
        boolean local = !layers.isEmpty();
        national(seenFrom(chain.getFirst(), day))
                .filter(regulation -> !layers.contains(regulation))
                .forEach(layers::add);
        return local ? Optional.of(new LayeredProfile(day, layers)) : Optional.empty();
    }

    /** These texts, the nearest first, and the national ones in force on the day, whatever region stands under them. */
    public Outcome<LayeredProfile> layered(List<String> ids, LocalDate day) {
        List<Regulation> texts = new ArrayList<>();
        for (String id : ids) {
            RegulationVersion version = current.get(id);
            if (version == null) {
                return Outcome.refused(RegulationProblem.NOT_FOUND);
            }
            texts.add(version.regulation());
        }
        national(day).filter(text -> !texts.contains(text)).forEach(texts::add);
        return Outcome.done(new LayeredProfile(day, texts));
    }

    /** The day whose national law rules the region on {@code day}. */
    private LocalDate seenFrom(UUID region, LocalDate day) {
        return standpoint(region).filter(before -> before.isBefore(day)).orElse(day);
    }

    /** The day from which the region looks at the national law; empty where it stands in the present. */
    public Optional<LocalDate> standpoint(UUID region) {
        return standpoints.of(region);
    }

    /**
     * Puts the actor's region on a day before a national text, so that its own text is seen working alone; null puts it
     * back into the present. Cases that are open finish under the law they were opened under.
     */
    public Outcome<Optional<LocalDate>> standAt(Actor.Official by, @Nullable LocalDate day) {
        Instant now = clock.instant();
        if (day != null && day.isAfter(LegalTime.dayOf(now))) {
            return Outcome.refused(
                    Refusal.of(RegulationProblem.STANDPOINT_AHEAD).at("day"));
        }
        return database.write(Scope.of(by.region()), () -> {
            standpoints.set(by.region(), day, by.person(), now);
            ledger.append(LedgerEntry.of(
                            RegulationAction.STANDPOINT_SET,
                            by.region(),
                            LedgerEntry.Subject.of("region", by.region()),
                            LedgerEntry.Actor.official(by.person(), by.post(), by.department()),
                            now)
                    .fact("day", day == null ? "present" : day.toString()));
            return Outcome.done(Optional.ofNullable(day));
        });
    }

    private Stream<Regulation> national(LocalDate day) {
        return current.values().stream()
                .map(RegulationVersion::regulation)
                .filter(regulation -> regulation.layer() == Layer.NATIONAL)
                .filter(Regulation::selectable)
                .filter(regulation -> regulation.dates().inForceOn(day));
    }

    /** When the region stood, stands and will stand under which regulation. */
    public Timeline timeline(UUID region) {
        return assignments.of(region);
    }

    /** Puts a region under a regulation from a day on; what held until then ends the day before. */
    public Outcome<Assignment> assign(UUID region, String id, LocalDate from) {
        RegulationVersion version = current.get(id);
        if (version == null) {
            return Outcome.refused(Refusal.of(RegulationProblem.NOT_FOUND).at("regulation"));
        }
        if (version.regulation().layer() == Layer.NATIONAL) {
            return Outcome.refused(Refusal.of(RegulationProblem.NATIONAL).at("regulation"));
        }
        if (!version.regulation().selectable()) {
            return Outcome.refused(Refusal.of(RegulationProblem.NOT_COMPLETE).at("regulation"));
        }
        if (!version.regulation().mayBeFollowedOn(from)) {
            return Outcome.refused(Refusal.of(RegulationProblem.NOT_IN_FORCE).at("from"));
        }
        return assignments.add(region, id, from);
    }
}
