package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filter or a field that nobody reads is a wish that silently does not come true. Every endpoint of ours gets a
 * parameter and a field that it cannot know, from somebody who may call it, and must refuse each by its name. Those of
 * frameworks follow their own papers: whoever issues OAuth tokens must ignore what it does not know (RFC 6749, 3.2).
 */
@PlatformTest
class UnknownIsNeverIgnoredIT {

    private static final String UNKNOWN = "nobodyKnowsThis";
    private static final UUID NOBODYS = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L);

    /** Their parameters are columns of data, so that only what they serve can say which exist; the rooms' tests ask. */
    private static final Set<String> BY_COLUMN = Set.of("GET /data/grants/{id}/rows", "GET /open/datasets/{slug}/rows");

    /**
     * Pages that people read: messengers and search engines append parameters of their own to links that are passed
     * on, and the page must open all the same.
     */
    private static final Set<String> PAGES =
            Set.of("GET /", "GET /datasets", "GET /datasets/{slug}", "GET /policy", "GET /policy/{id}");

    @Autowired
    private Doors all;

    @Autowired
    private Towns towns;

    @Autowired
    private Casts casts;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final Samples samples = new Samples();
    private List<Doors.Door> doors = List.of();

    @BeforeEach
    void everyEndpointWithSomebodyWhoMayCallIt() {
        doors = all.openedBy(casts.in(towns.found(), port), port).stream()
                .filter(door -> !PAGES.contains(door.toString()))
                .toList();
    }

    @Test
    void aParameterThatNobodyReadsIsRefusedByItsName() {
        assertThat(doors).hasSizeGreaterThan(100);
        assertThat(ignoring(
                        doors.stream().filter(door -> !BY_COLUMN.contains(door.toString())),
                        "platform.unknown-parameter",
                        door -> door.call(NOBODYS, "?" + UNKNOWN + "=1", "{}")))
                .isEmpty();
    }

    @Test
    void aFieldThatNobodyReadsIsRefusedByItsName() {
        assertThat(ignoring(
                        doors.stream().filter(door -> !door.method().equals("GET") && !door.takesUpload()),
                        "platform.unknown-field",
                        door -> door.call(NOBODYS, "", door.bodyWithUnknown(UNKNOWN))))
                .isEmpty();
    }

    @Test
    void anUploadedPartThatNobodyReadsIsRefusedByItsName() {
        List<Doors.Door> uploads =
                doors.stream().filter(Doors.Door::takesUpload).toList();
        assertThat(uploads).isNotEmpty();
        assertThat(ignoring(
                        uploads.stream(),
                        "platform.unknown-parameter",
                        door -> door.caller()
                                .uploadAs(
                                        UNKNOWN,
                                        door.pattern().replaceAll("\\{[^}]*}", "" + NOBODYS),
                                        "x.csv",
                                        new byte[0])))
                .isEmpty();
    }

    @Test
    void noPartOfABodySwallowsAFieldItDoesNotKnow() {
        Set<Class<?>> parts = new LinkedHashSet<>();
        doors.forEach(door -> door.body().ifPresent(body -> collect(body.getParameterizedType(), parts)));
        assertThat(parts).hasSizeGreaterThan(40);
        assertThat(parts.stream().filter(part -> !refuses(part))).isEmpty();
    }

    @Test
    void aFieldThatIsMissingIsAskedForByName() {
        Towns.Town town = towns.found();
        Browser browser =
                town.someone(town.department("编制局"), Role.ADMINISTRATOR).browser(port);
        HttpResponse<String> answer = browser.post("/api/organization/posts", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("platform.incomplete-body", "roles");
    }

    @Test
    void pagesOpenThroughALinkThatAMessengerHasLengthened() {
        for (String page : List.of("/", "/datasets", "/policy")) {
            assertThat(Browser.at(port).get(page + "?" + UNKNOWN + "=1").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    private List<String> ignoring(
            Stream<Doors.Door> doors, String code, Function<Doors.Door, HttpResponse<String>> call) {
        List<String> wrong = new ArrayList<>();
        doors.forEach(door -> {
            HttpResponse<String> answer = call.apply(door);
            if (answer.statusCode() != 400 || !says(answer.body(), code)) {
                wrong.add(door + " answered " + answer.statusCode() + " " + answer.body());
            }
        });
        return wrong;
    }

    private boolean says(String body, String code) {
        var problem = json.readTree(body);
        return problem.at("/code").asString("").equals(code)
                && problem.at("/field").asString("").equals(UNKNOWN);
    }

    /** The records that a body is made of, however deep. */
    private static void collect(Type type, Set<Class<?>> into) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(each -> collect(each, into));
        } else if (type instanceof Class<?> part && part.isRecord() && into.add(part)) {
            Arrays.stream(part.getRecordComponents()).forEach(each -> collect(each.getGenericType(), into));
        } else if (type instanceof Class<?> choice && choice.isSealed()) {
            Arrays.stream(choice.getPermittedSubclasses()).forEach(each -> collect(each, into));
        }
    }

    private boolean refuses(Class<?> part) {
        try {
            json.readValue(samples.withUnknown(part, UNKNOWN), part);
            return false;
        } catch (UnrecognizedPropertyException named) {
            return named.getPropertyName().equals(UNKNOWN);
        } catch (JacksonException other) {
            return false;
        }
    }
}
