package org.gongshu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongshu.Browser;
import org.springframework.stereotype.Component;

/** Every place of the demonstration, with registers of a few rows. */
@Component
class SmallPlaces {

    private static final int ROWS = 200;

    private final Demonstration demonstration;
    private final Laying laying;

    SmallPlaces(Demonstration demonstration, Laying laying) {
        this.demonstration = demonstration;
        this.laying = laying;
    }

    static Stream<String> prefixes() {
        DemoPlaces places = DemoPlaces.read();
        return Stream.concat(places.first().stream(), places.then().stream());
    }

    /** Lays what has not been laid yet. */
    void lay() {
        demonstration.registerSociety();
        prefixes().map(DemoCity::read).map(SmallPlaces::small).forEach(laying::lay);
    }

    private static DemoCity small(DemoCity city) {
        return new DemoCity(
                city.prefix(),
                city.region(),
                city.regulation(),
                city.from(),
                city.standpoint(),
                city.areas(),
                city.departments(),
                city.people(),
                ROWS,
                List.of("streets"),
                city.entries(),
                city.scenes());
    }

    /** A browser in which that account is signed in. */
    Browser signedIn(int port, String login) {
        Browser browser = Browser.at(port);
        assertThat(browser.post("/api/session", "{\"username\":\"" + login + "\",\"password\":\"gongshu\"}")
                        .statusCode())
                .as(login)
                .isEqualTo(204);
        return browser;
    }
}
