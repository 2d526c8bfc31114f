package org.gongshu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.opening.Datasets;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.Applicants;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In every place, one case by each procedure that its law offers there, started by the form and brought to its end. */
@PlatformTest
class OfficialsHandleEveryKindIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OFFICIALS = List.of("officer", "provider", "user");
    private static final List<String> SOCIETY = List.of("citizen", "university");

    /** How many procedures of all places came to their end; more may be added. */
    private static final int FINISHED = 80;

    /**
     * What needs something to have happened before that the form alone does not bring about: an objection that was
     * forwarded, data that was withdrawn, a grant that still runs, a body above that the platform does not serve.
     */
    private static final Set<String> WANT_MORE_THAN_A_FORM = Set.of(
            "fs objection foshan-2019-draft/objection",
            "yk objection yingkou-2022/objection",
            "fs scenario foshan-2019-draft/scenario",
            "fz commercial-licence fuzhou-2017/commercial-licence",
            "yt commercial-licence fuzhou-2017/commercial-licence",
            "fz opening-application fuzhou-2017/opening-application",
            "yk opening-application yingkou-2022/opening-application",
            "yt opening-application fuzhou-2017/opening-application",
            "ly opening-application lianyungang-2019/opening-application",
            "ly reopening lianyungang-2019/reopening",
            "ly periodic-report lianyungang-2019/use-report",
            "ly impact-assessment state-council-2025/impact-assessment",
            "ly misuse-report state-council-2025/complaint",
            "ly misuse-report state-council-2025/suspension",
            "yt withheld-review yongtai-2021/withheld-review",
            "ly cross-level-request state-council-2025/return-flow",
            "yt cross-level-request state-council-2025/return-flow",
            "ly sharing-dispute state-council-2025/sharing-dispute-across",
            "yt sharing-dispute state-council-2025/sharing-dispute-across",
            "ly termination state-council-2025/termination-after-misuse",
            "yt termination state-council-2025/termination-after-misuse",
            "ly wider-use state-council-2025/wider-use",
            "yt wider-use state-council-2025/wider-use");

    @Autowired
    private SmallPlaces places;

    @Autowired
    private Laid laid;

    @Autowired
    private Desk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Applicants applicants;

    @LocalServerPort
    private int port;

    @BeforeEach
    void everyPlaceIsLaid() {
        places.lay();
        Place city = new Place(DemoCity.read("fz"), laid);
        Applicant university = applicants.getApplicant(city.fromSociety("university"));
        Founding.done(applicants.prove(
                city.official("officer"),
                university.id(),
                university.version(),
                "办学许可（测试）",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2099, 12, 31)));
    }

    @Test
    void whateverTheLawOffersCanBeStartedAndFinished() {
        Map<String, String> open = new TreeMap<>();
        int finished = 0;
        for (String prefix : SmallPlaces.prefixes().toList()) {
            Place place = new Place(DemoCity.read(prefix), laid);
            for (Map.Entry<String, List<Offer>> offered : offers(place).entrySet()) {
                String fault = fault(place, offered.getValue());
                finished += fault.isEmpty() ? 1 : 0;
                if (!fault.isEmpty() && !WANT_MORE_THAN_A_FORM.contains(prefix + " " + offered.getKey())) {
                    open.put(prefix + " " + offered.getKey(), fault);
                }
            }
        }
        assertThat(open).as("what cannot be started or finished").isEmpty();
        assertThat(finished).isGreaterThanOrEqualTo(FINISHED);
    }

    /** A procedure as it is offered to somebody. */
    private record Offer(Browser by, String login, String region, JsonNode form, JsonNode procedure) {}

    private Map<String, List<Offer>> offers(Place place) {
        Map<String, List<Offer>> offers = new LinkedHashMap<>();
        String region = place.cast().region().toString();
        Stream.concat(OFFICIALS.stream().map(duty -> place.city().prefix() + "-" + duty), SOCIETY.stream())
                .forEach(login -> {
                    Browser by = places.signedIn(port, login);
                    String query = SOCIETY.contains(login) ? "?region=" + region : "";
                    for (JsonNode form :
                            JSON.readTree(by.get("/api/case-forms" + query).body())) {
                        for (JsonNode procedure : form.get("procedures")) {
                            String id = form.get("kind").asString() + " "
                                    + procedure.get("regulation").asString() + "/"
                                    + procedure.get("id").asString();
                            offers.computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(new Offer(by, login, SOCIETY.contains(login) ? region : "", form, procedure));
                        }
                    }
                });
        return offers;
    }

    /** Tries everybody to whom it is offered with everything it can be about; empty where one case came to its end. */
    private String fault(Place place, List<Offer> ways) {
        Set<String> faults = new LinkedHashSet<>();
        for (Offer offer : ways) {
            for (List<Map<String, String>> about : abouts(place, offer)) {
                for (String against : againsts(offer)) {
                    String fault = tried(place, offer, start(offer, about, against));
                    if (fault.isEmpty()) {
                        return "";
                    }
                    faults.add(offer.login() + ": " + fault);
                }
            }
        }
        return faults.isEmpty() ? "there is nothing that it could be about" : String.join("; ", faults);
    }

    private String tried(Place place, Offer offer, HttpResponse<String> started) {
        JsonNode answer = JSON.readTree(started.body());
        if (started.statusCode() != 201) {
            return answer.path("code").asString() + " " + answer.path("field").asString("");
        }
        Case opened = opened(place, UUID.fromString(answer.get("id").asString()));
        if (!opened.law().procedure().id().equals(offer.procedure().get("id").asString())) {
            return "it goes by " + opened.law().procedure().id();
        }
        try {
            desk.settle(opened, place);
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private Case opened(Place place, UUID id) {
        return OFFICIALS.stream()
                .flatMap(official -> cases.findCase(place.official(official), id).stream())
                .findFirst()
                .orElseThrow();
    }

    /** What is required, each thing with each other; where nothing is, nothing first, then each thing alone. */
    private List<List<Map<String, String>>> abouts(Place place, Offer offer) {
        List<List<Map<String, String>>> required = List.of(List.of());
        List<List<Map<String, String>>> alone = new ArrayList<>();
        for (JsonNode slot : offer.form().get("about")) {
            String type = slot.get("type").asString();
            List<Map<String, String>> things = things(place, type).stream()
                    .map(id -> Map.of("type", type, "id", id))
                    .toList();
            if (slot.get("fewest").asInt() > 0) {
                required = required.stream()
                        .flatMap(before -> things.stream()
                                .map(thing -> Stream.concat(before.stream(), Stream.of(thing))
                                        .toList()))
                        .toList();
            } else {
                things.forEach(thing -> alone.add(List.of(thing)));
            }
        }
        List<List<Map<String, String>>> first = required;
        return Stream.concat(
                        first.stream(),
                        first.stream()
                                .limit(3)
                                .flatMap(those -> alone.stream()
                                        .map(more -> Stream.concat(those.stream(), more.stream())
                                                .toList())))
                .toList();
    }

    private List<String> things(Place place, String type) {
        return switch (type) {
            case "department" ->
                Stream.of("market", "labour", "civil", "service", "health")
                        .filter(place.cast().offices()::containsKey)
                        .map(id -> place.cast().office(id).toString())
                        .toList();
            case "catalog-entry" ->
                Stream.of("people", "businesses", "surveys", "premises", "areas")
                        .filter(id -> Stocking.holdingsOf(place.city()).entries().stream()
                                .anyMatch(entry -> entry.id().equals(id)))
                        .map(id -> place.laid("entry " + id).toString())
                        .toList();
            case "dataset" ->
                Stream.of("premises", "areas")
                        .flatMap(id -> datasets.find(place.city().prefix() + "-" + id).stream())
                        .map(dataset -> dataset.about().dataset().toString())
                        .toList();
            case "grant" -> ids(places.signedIn(port, place.city().prefix() + "-user"), "/api/grants?limit=50");
            case "applicant" -> List.of(place.fromSociety("citizen").toString());
            case "information-system" -> List.of(place.laid("system").toString());
            default -> List.of();
        };
    }

    private List<String> againsts(Offer offer) {
        if (offer.form().get("against").asString().equals("nothing")) {
            return List.of("");
        }
        return Stream.concat(Stream.of(""), ids(offer.by(), "/api/cases?limit=20").stream())
                .toList();
    }

    private static List<String> ids(Browser by, String path) {
        JsonNode page = JSON.readTree(by.get(path).body());
        return page.path("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static HttpResponse<String> start(Offer offer, List<Map<String, String>> about, String against) {
        Map<String, Object> statements = new TreeMap<>();
        List<Map<String, String>> files = new ArrayList<>();
        for (JsonNode asked : offer.procedure().get("apply")) {
            String form = asked.get("form").asString();
            if (form.equals("statement") || form.equals("provision")) {
                statements.put(asked.get("id").asString(), "试办");
            } else if (!form.equals("signature")) {
                HttpResponse<String> kept =
                        offer.by().upload("/api/draft-files", "材料.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
                files.add(Map.of(
                        "file", JSON.readTree(kept.body()).get("id").asString(),
                        "evidence", asked.get("id").asString()));
            }
        }
        Map<String, List<String>> facts = new TreeMap<>();
        offer.form().get("asks").propertyStream().forEach(fact -> {
            JsonNode wanted = offer.procedure().get("when").path(fact.getKey());
            JsonNode values = wanted.isMissingNode() ? fact.getValue() : wanted;
            facts.put(fact.getKey(), List.of(values.get(0).asString()));
        });
        Map<String, Object> body = new TreeMap<>(Map.of(
                "kind", offer.form().get("kind").asString(),
                "title", "试办：" + offer.procedure().get("id").asString(),
                "about", about,
                "facts", facts,
                "statements", statements,
                "files", files));
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        body.put("circumstanceOn", today.toString());
        body.put("period", today.plusDays(30).toString());
        if (!against.isEmpty()) {
            body.put("against", against);
        }
        if (!offer.region().isEmpty()) {
            body.put("region", offer.region());
        }
        return offer.by().post("/api/cases", JSON.writeValueAsString(body));
    }
}
