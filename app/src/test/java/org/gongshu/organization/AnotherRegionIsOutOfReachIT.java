package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gongshu.Elsewhere;
import org.gongshu.PlatformTest;
import org.gongshu.Specimens;
import org.gongshu.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The ids of another region, in every address that takes the id of such a thing and whatever is asked for: nothing
 * changes, and no answer tells whether the thing is there.
 */
@PlatformTest
class AnotherRegionIsOutOfReachIT {

    private static final UUID NOBODYS = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L);

    /** Where some value of the right kind is not good enough to be heard. */
    private static final Map<String, String> BODIES =
            Map.of("POST /api/tasks/{id}/decision", "{\"outcome\":\"agreed\"}");

    @Autowired
    private Doors doors;

    @Autowired
    private Casts casts;

    @Autowired
    private Towns towns;

    @Autowired
    private List<Specimens> specimens;

    @LocalServerPort
    private int port;

    @Autowired
    private List<Elsewhere> rooms;

    @Test
    void whateverIsAskedOfItIsAnsweredAsIfItWereNotThere() {
        List<Doors.Door> open = doors.openedBy(casts.in(towns.found(), port), port);
        List<String> told = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        Set<String> otherwise = new TreeSet<>();
        things().forEach((place, id) -> open.stream()
                .filter(door -> door.pattern().startsWith(place + "/{"))
                .forEach(door -> {
                    Answer there = ask(door, id);
                    Answer nowhere = ask(door, NOBODYS);
                    (there.status() == 404 ? missing : otherwise).add(door + " " + there.status());
                    if (!there.equals(nowhere) || there.status() < 400) {
                        told.add(door + " answered " + there + " and for nothing " + nowhere);
                    }
                }));
        assertThat(missing)
                .as("got as far as looking for the thing, unlike " + otherwise)
                .hasSizeGreaterThan(48);
        assertThat(told).isEmpty();
    }

    private Map<String, UUID> things() {
        Towns.Town elsewhere = towns.found();
        Map<String, UUID> things = new TreeMap<>();
        specimens.forEach(room -> things.putAll(room.in(elsewhere)));
        rooms.forEach(room -> things.putAll(room.things()));
        return things;
    }

    private record Answer(int status, String body) {}

    private static Answer ask(Doors.Door door, UUID id) {
        var answer = door.call(id, "", BODIES.getOrDefault(door.toString(), door.someBody()));
        return new Answer(answer.statusCode(), answer.body().replace(id.toString(), "ID"));
    }
}
