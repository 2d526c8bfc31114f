package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Feed;
import org.gongshu.catalog.Submissions;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.collection.Load;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.LoadState;
import org.gongshu.collection.Loads;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Provisions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lets the departments of a place compile, hand in, load and mount what they hold. */
@Component
class Stocking {

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

    /** What a place holds. */
    static DemoHoldings holdingsOf(DemoCity city) {
        DemoHoldings common = DemoFiles.read("entries", DemoHoldings.class);
        Stream<DemoHoldings.DemoEntry> shared =
                common.entries().stream().filter(entry -> !city.without().contains(entry.id()));
        return new DemoHoldings(
                common.provisions(),
                Stream.concat(shared, city.entries().stream()).toList());
    }

    /** The entry, as it is now. */
    CatalogEntry entry(Place place, String id) {
        return entries.getEntry(Scope.of(place.cast().region()), place.laid(named(id)));
    }

    /** Everything that the place holds, in the catalog and mounted. */
    List<Step> steps(Place place) {
        DemoHoldings holdings = holdingsOf(place.city());
        Stream<Step> library =
                holdings.provisions().stream().map(told -> Step.of("provision " + told.id(), () -> provided(told)));
        return Stream.concat(
                        library, holdings.entries().stream().flatMap(told -> steps(place, told, holdings.provisions())))
                .toList();
    }

    private Stream<Step> steps(Place place, DemoHoldings.DemoEntry told, List<DemoHoldings.DemoProvision> cited) {
        Step listed = Step.of(named(told.id()), () -> listed(place, told, library(place, cited)));
        String data = told.data();
        if (data == null) {
            return Stream.of(listed);
        }
        String load = "load " + told.id();
        return Stream.of(
                listed,
                Step.of(load, () -> submitted(place, told, data)),
                Step.of("data " + told.id(), () -> committed(place, told, load))
                        .after(() -> awaitCheck(place.official(told.owner()), place.laid(load))),
                Step.of("mounting " + told.id(), () -> mounted(place, told)));
    }

    private static String named(String entry) {
        return "entry " + entry;
    }

    private static Map<String, UUID> library(Place place, List<DemoHoldings.DemoProvision> provisions) {
        return provisions.stream()
                .map(DemoHoldings.DemoProvision::id)
                .collect(Collectors.toMap(id -> id, id -> place.laid("provision " + id)));
    }

    private UUID listed(Place place, DemoHoldings.DemoEntry told, Map<String, UUID> library) {
        Actor.Official steward = place.official(told.owner());
        CatalogEntry entry = Founding.done(entries.draft(steward, told.content("演示联络人", library)));
        desk.settle(Founding.done(submissions.submit(steward, List.of(entry.id()), told.name())), place);
        return entry.id();
    }

    private UUID submitted(Place place, DemoHoldings.DemoEntry told, String data) {
        try (InputStream csv = contentOf(data, place.city())) {
            return Founding.done(loads.submit(
                            place.official(told.owner()),
                            place.laid(named(told.id())),
                            LoadKind.FULL,
                            data + ".csv",
                            csv))
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private UUID committed(Place place, DemoHoldings.DemoEntry told, String load) {
        Actor.Official steward = place.official(told.owner());
        Load checked = loads.find(steward, place.laid(load)).orElseThrow();
        return Founding.done(loads.commit(steward, checked.id(), checked.version(), "演示数据中的缺陷是有意留下的"))
                .id();
    }

    private UUID mounted(Place place, DemoHoldings.DemoEntry told) {
        Feed feed = new Feed(
                Feed.Source.UPLOAD,
                null,
                Set.of(Feed.Change.INSERT, Feed.Change.UPDATE, Feed.Change.DELETE),
                null,
                UpdateCycle.DAILY);
        return desk.settle(
                        Founding.done(
                                submissions.mount(place.official(told.owner()), place.laid(named(told.id())), feed)),
                        place)
                .id();
    }

    private static InputStream contentOf(String data, DemoCity city) throws IOException {
        SyntheticRegister register = new SyntheticRegister(city.region().hashCode(), city.areas());
        return switch (data) {
            case "businesses" -> bytes(register.businesses(city.rows()));
            case "people" -> bytes(register.people(city.rows()));
            case "premises" -> bytes(register.premises(city.rows()));
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

    private void awaitCheck(Actor.Official steward, UUID id) {
        long deadline = System.nanoTime() + LONGEST_LOAD_MILLIS * 1_000_000;
        while (true) {
            Load load = loads.find(steward, id).orElseThrow();
            if (load.state() == LoadState.READY || load.state() == LoadState.HELD) {
                return;
            }
            if (!load.state().isOpen() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "a load of the demonstration ended as " + load.state() + " " + load.faultCode());
            }
            pause();
        }
    }

    static void pause() {
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
