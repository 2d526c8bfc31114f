package org.gongshu.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Service;

/** How far the demonstration has been laid. */
@Service
public class Progress {

    /**
     * A place of the demonstration.
     *
     * @param prefix begins the logins of its accounts
     * @param region its code of GB/T 2260
     * @param name its name; its code until it has been founded
     * @param done how many of its steps have been laid
     * @param of how many there are
     * @param logins accounts that a visitor may sign in with
     */
    public record OfPlace(String prefix, String region, String name, int done, int of, List<String> logins) {}

    private final Settings settings;
    private final Laying laying;
    private final Laid laid;
    private final Regions regions;

    Progress(Settings settings, Laying laying, Laid laid, Regions regions) {
        this.settings = settings;
        this.laying = laying;
        this.laid = laid;
        this.regions = regions;
    }

    /** The places in the order in which they are laid; none where this is no demonstration. */
    public List<OfPlace> listPlaces() {
        if (settings.mode() != Settings.Mode.DEMO) {
            return List.of();
        }
        DemoPlaces places = DemoPlaces.read();
        Map<String, Integer> done = laid.counts();
        return Stream.concat(places.first().stream(), places.then().stream())
                .map(prefix -> place(DemoCity.read(prefix), done.getOrDefault(prefix, 0)))
                .toList();
    }

    private OfPlace place(DemoCity city, int done) {
        String name = regions.listRegions().stream()
                .filter(region -> region.code().equals(city.region()))
                .map(Region::name)
                .findFirst()
                .orElse(city.region());
        List<String> logins = city.people().stream()
                .flatMap(person -> Stream.ofNullable(person.login()))
                .toList();
        return new OfPlace(city.prefix(), city.region(), name, done, laying.count(city), logins);
    }
}
