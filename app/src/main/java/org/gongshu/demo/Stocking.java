package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Feed;
import org.gongshu.catalog.Submissions;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.collection.Load;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.LoadState;
import org.gongshu.collection.Loads;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Provisions;
import org.gongshu.procedure.Case;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lets the departments of a demonstration city compile, hand in, load and mount what they hold. */
@Component
class Stocking {

    private static final int REGISTER_ROWS = 100_000;
    private static final long LONGEST_LOAD_MILLIS = 180_000;

    private final Entries entries;
    private final Submissions submissions;
    private final Loads loads;
    private final Provisions provisions;
    private final Desk desk;

    Stocking(Entries entries, Submissions submissions, Loads loads, Provisions provisions, Desk desk) {
        this.entries = entries;
        this.submissions = submissions;
        this.loads = loads;
        this.provisions = provisions;
        this.desk = desk;
    }

    /** Everything that the file lists, in the catalog and mounted; answers the entries by the ids of the file. */
    Map<String, CatalogEntry> stock(DemoCity city, DemoHoldings holdings, Map<String, Actor.Official> cast) {
        Map<String, UUID> library = new HashMap<>();
        holdings.provisions().forEach(told -> library.put(told.id(), provided(told)));
        Map<String, CatalogEntry> stocked = new HashMap<>();
        for (DemoHoldings.DemoEntry told : holdings.entries()) {
            Actor.Official steward = Objects.requireNonNull(cast.get(told.owner()), told.owner());
            stocked.put(told.id(), stock(city, told, steward, cast, library));
        }
        return stocked;
    }

    private CatalogEntry stock(
            DemoCity city,
            DemoHoldings.DemoEntry told,
            Actor.Official steward,
            Map<String, Actor.Official> cast,
            Map<String, UUID> library) {
        CatalogEntry entry = Founding.done(entries.draft(steward, told.content("演示联络人", library)));
        Case admission = Founding.done(submissions.submit(steward, List.of(entry.id()), told.name()));
        desk.settle(admission, steward, cast);
        if (told.data() != null) {
            load(steward, entry, told.data(), city);
            Feed feed = new Feed(
                    Feed.Source.UPLOAD,
                    null,
                    Set.of(Feed.Change.INSERT, Feed.Change.UPDATE, Feed.Change.DELETE),
                    null,
                    UpdateCycle.DAILY);
            desk.settle(Founding.done(submissions.mount(steward, entry.id(), feed)), steward, cast);
        }
        return entries.getEntry(steward.scope(), entry.id());
    }

    private void load(Actor.Official steward, CatalogEntry entry, String data, DemoCity city) {
        try (InputStream csv = contentOf(data, city)) {
            Load load = Founding.done(loads.submit(steward, entry.id(), LoadKind.FULL, data + ".csv", csv));
            Load checked = awaitCheck(steward, load.id());
            Founding.done(loads.commit(steward, load.id(), checked.version(), "演示数据中的缺陷是有意留下的"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream contentOf(String data, DemoCity city) throws IOException {
        SyntheticRegister register = new SyntheticRegister(city.region().hashCode(), city.areas());
        return switch (data) {
            case "businesses" -> bytes(register.businesses(REGISTER_ROWS));
            case "people" -> bytes(register.people(REGISTER_ROWS));
            case "streets" -> divisions("streets", "街道代码,街道名称,县级代码,省级代码,地级代码");
            case "areas" -> divisions("areas", "县级代码,县级名称,地级代码,省级代码");
            default -> throw new IllegalArgumentException("the demonstration has no data called " + data);
        };
    }

    /** The divisions under the headings that the entry's items have. */
    private static InputStream divisions(String level, String headings) throws IOException {
        String text = new ClassPathResource("reference/divisions-" + level + ".csv")
                .getContentAsString(StandardCharsets.UTF_8);
        return bytes(headings + text.substring(text.indexOf('\n')));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Load awaitCheck(Actor.Official steward, UUID id) {
        long deadline = System.nanoTime() + LONGEST_LOAD_MILLIS * 1_000_000;
        while (true) {
            Load load = loads.find(steward, id).orElseThrow();
            if (load.state() == LoadState.READY || load.state() == LoadState.HELD) {
                return load;
            }
            if (!load.state().isOpen() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "a load of the demonstration ended as " + load.state() + " " + load.faultCode());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", stopped);
        }
    }

    private UUID provided(DemoHoldings.DemoProvision told) {
        return provisions
                .provideForAll(new Provisions.Draft(
                        told.level(), told.title(), told.number(), told.article(), told.from(), null))
                .id();
    }
}
