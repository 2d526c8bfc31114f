package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.Submissions;
import org.gongshu.delivery.Purpose;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Provisions;
import org.gongshu.organization.Role;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the authority opens what is unconditional, owners review the rest, and a restriction without a basis is none. */
@PlatformTest
class DepartmentsShareUnderADraftIT {

    private static final Map<String, String> FIVE = Map.of(
            "approved-business", "资格核对",
            "approved-users", "保障科",
            "approved-data", "名称",
            "approved-mode", "查询",
            "approved-until", "2027-12-31");

    @Autowired
    private Towns towns;

    @Autowired
    private Regulations regulations;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Entries entries;

    @Autowired
    private Submissions submissions;

    @Autowired
    private ShareApplications applications;

    @Autowired
    private Cases cases;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Towns.Someone officer;
    private Towns.Someone owner;
    private Towns.Someone user;
    private Browser steward;
    private CatalogEntry entry;

    @BeforeEach
    void aTownThatTriesTheDraftOut() {
        town = towns.found();
        done(regulations.assign(town.id(), "foshan-2019-draft", LocalDate.of(2019, 5, 7)));
        town.lookBack(regulations);
        officer = town.someone(town.department("演示数据局", DepartmentKind.AUTHORITY), Role.OFFICER);
        owner = town.someone(town.department("演示登记局"), Role.STEWARD);
        user = town.someone(town.department("演示住房局"), Role.STEWARD);
        steward = owner.browser(port);
        UUID law = done(provisions.add(
                        officer.actor(),
                        new Provisions.Draft(BasisLevel.LAW, "示例法", null, "9", LocalDate.of(2018, 1, 1), null)))
                .id();
        entry = mounted(law);
    }

    @Test
    void aRestrictionWithoutABasisIsWrittenDownAsUnconditional() {
        assertThat(typeOf("area")).isEqualTo(SharingType.UNCONDITIONAL);
        assertThat(typeOf("name")).isEqualTo(SharingType.CONDITIONAL);
    }

    @Test
    void theAuthorityOpensWhatIsUnconditionalWithoutTheOwner() {
        Case opened = apply("code", "area");
        assertThat(only(opened).step()).isEqualTo("open");
        Case ended = decide(officer, opened, StepOutcome.DONE, Map.of());
        assertThat(ended.outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void theOwnerReviewsWhatIsConditionalAndFixesFiveElements() {
        Case opened = apply("name");
        assertThat(only(opened).step()).isEqualTo("transfer");
        Case passedOn = decide(officer, opened, StepOutcome.DONE, Map.of());
        Deed.Decide bare = Deed.Decide.of(only(passedOn).id(), StepOutcome.AGREED);
        assertThat(cases.decide(owner.actor(), null, bare)).isInstanceOf(Outcome.Refused.class);
        Case ended = decide(owner, passedOn, StepOutcome.AGREED, FIVE);
        assertThat(ended.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(ended.law().procedure().id()).isEqualTo("share-conditional");
    }

    private SharingType typeOf(String column) {
        return entry.items().stream()
                .filter(item -> item.column().equals(column))
                .findFirst()
                .orElseThrow()
                .sharingType();
    }

    private Case apply(String... columns) {
        Set<UUID> items = entry.items().stream()
                .filter(item -> List.of(columns).contains(item.column()))
                .map(Item::id)
                .collect(Collectors.toSet());
        ShareApplication application = new ShareApplication(
                List.of(new Wanted(entry.id(), DeliveryMode.QUERY, items, List.of(), Set.of())),
                new Purpose("000100200300", "资格核对", "住房保障", null),
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null);
        return done(applications.apply(user.actor(), application)).getFirst();
    }

    private Case decide(Towns.Someone by, Case current, StepOutcome outcome, Map<String, String> stating) {
        Deed.Decide deed = Deed.Decide.of(only(current).id(), outcome).stating(stating);
        return done(cases.decide(by.actor(), null, deed));
    }

    private static Task only(Case current) {
        assertThat(current.openTasks()).hasSize(1);
        return current.openTasks().getFirst();
    }

    private CatalogEntry mounted(UUID law) {
        UUID id = draft(law);
        Case submitted = done(submissions.submit(owner.actor(), List.of(id), "演示名册"));
        decide(officer, submitted, StepOutcome.DONE, Map.of());
        JsonNode load = loaded(id);
        HttpResponse<String> committed = steward.with(
                        "If-Match", "\"" + load.at("/load/version").asInt() + "\"")
                .post("/api/loads/" + load.at("/load/id").asString() + "/commitment", "{}");
        steward.without("If-Match");
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
        HttpResponse<String> mounted = steward.post("/api/catalog/entries/" + id + "/mounting", """
                {"source": "UPLOAD", "changes": ["INSERT"], "usualRows": 1, "cycle": "YEARLY"}""");
        assertThat(mounted.statusCode()).as(mounted.body()).isIn(200, 201);
        return entries.getEntry(town.scope(), id);
    }

    private JsonNode loaded(UUID id) {
        byte[] file = "编号,名称,片区\nP1,测试一,A\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> taken = steward.upload("/api/catalog/entries/" + id + "/loads", "few.csv", file);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String load = "/api/loads/" + read(taken).at("/loadId").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String state = read(steward.get(load)).at("/load/state").asString();
            return !state.equals("WAITING") && !state.equals("CHECKING");
        });
        return read(steward.get(load));
    }

    private UUID draft(UUID law) {
        Map<String, Object> form = new TreeMap<>();
        form.put("category", "303001");
        form.put("name", "演示名册");
        form.put("gist", "编号、名称和片区。");
        form.put("formats", List.of("DATABASE"));
        form.put("origin", "BY_LAW");
        form.put("responsible", "演示科");
        form.put("contact", Map.of("name", "演示联络人", "phone", "0757-00000000"));
        form.put("sharingMethods", List.of("PLATFORM_DATABASE"));
        form.put("updateCycle", "YEARLY");
        form.put(
                "items",
                List.of(
                        item("编号", "code", true, "UNCONDITIONAL", List.of()),
                        item("名称", "name", false, "CONDITIONAL", List.of(law)),
                        item("片区", "area", false, "CONDITIONAL", List.of())));
        HttpResponse<String> answer = steward.post("/api/catalog/entries", json.writeValueAsString(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(read(answer).at("/id").asString());
    }

    private static Map<String, Object> item(String name, String column, boolean key, String type, List<UUID> basis) {
        Map<String, Object> item = new TreeMap<>();
        item.put("name", name);
        item.put("column", column);
        item.put("type", "C");
        item.put("length", 40);
        item.put("required", true);
        item.put("key", key);
        item.put("kind", "NONE");
        item.put("sharingType", type);
        item.put("sharingConditions", "只供核对");
        item.put("sharingBasis", basis);
        item.put("modes", List.of("QUERY"));
        item.put("openingType", "WITHHELD");
        return item;
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
