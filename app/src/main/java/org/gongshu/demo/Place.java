package org.gongshu.demo;

import java.util.List;
import java.util.UUID;
import org.gongshu.organization.Actor;

/** A place that is being laid: its file, and what was laid of it before. */
final class Place {

    static final String FOUNDED = "founded";

    private final DemoCity city;
    private final Laid laid;

    Place(DemoCity city, Laid laid) {
        this.city = city;
        this.laid = laid;
    }

    DemoCity city() {
        return city;
    }

    Cast cast() {
        return Cast.parse(laid.get(city.prefix(), FOUNDED));
    }

    Actor.Official official(String id) {
        return cast().official(id);
    }

    List<Actor.Official> everybody() {
        Cast cast = cast();
        return cast.members().values().stream().map(cast::actor).toList();
    }

    /** Somebody from society, by their login. */
    UUID fromSociety(String login) {
        return UUID.fromString(laid.get(Demonstration.SOCIETY, login));
    }

    /** What a step laid. */
    UUID laid(String step) {
        return UUID.fromString(laid.get(city.prefix(), step));
    }
}
