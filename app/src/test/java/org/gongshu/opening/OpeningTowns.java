package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.Towns;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.DataType;
import org.gongshu.catalog.Entries;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Provisions;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.Regulations;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Towns under a law in which a department has a register of fictitious trips to open. */
@Component
public class OpeningTowns {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Towns towns;
    private final Regulations regulations;
    private final Entries entries;
    private final Provisions provisions;
    private final Applicants applicants;
    private final Database database;
    private final DatasetStore store;
    private final org.gongshu.store.Datasets datasets;
    private final Grants grants;
    private final OpenOrders orders;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningTowns(
            Towns towns,
            Regulations regulations,
            Entries entries,
            Provisions provisions,
            Applicants applicants,
            Database database,
            DatasetStore store,
            org.gongshu.store.Datasets datasets,
            Grants grants,
            OpenOrders orders,
            Jobs jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.towns = towns;
        this.regulations = regulations;
        this.entries = entries;
        this.provisions = provisions;
        this.applicants = applicants;
        this.database = database;
        this.store = store;
        this.datasets = datasets;
        this.grants = grants;
        this.orders = orders;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public OpeningTown under(String regulation) {
        return in(towns.found(), regulation);
    }

    public OpeningTown in(Towns.Town town, String regulation) {
        return new OpeningTown(town, regulation);
    }

    /** Something open to everybody, however the law of the town has it opened; its name in addresses. */
    String opened(OpeningTown town, int port) {
        CatalogEntry entry = town.entry(OpeningType.UNCONDITIONAL);
        String slug = "open-" + entry.id().toString().substring(24);
        ArticleRef article = new ArticleRef("example-2020", "1");
        database.write(town.town.scope(), () -> {
            Grant grant = done(grants.issue(terms(town, entry, article), GrantAct.ofCase(Ids.next(), clock.instant())));
            OpenOrder order = new OpenOrder(
                    Ids.next(),
                    town.town.id(),
                    entry.id(),
                    entry.department(),
                    entry.name(),
                    slug,
                    "注明来源",
                    OpenAccess.OPEN,
                    List.of("line", "riders"),
                    List.of(),
                    List.of(),
                    grant.id(),
                    grant.terms().caseId(),
                    "2026-000001",
                    new ArticleRef("lianyungang-2019", "19.1"),
                    LocalDate.of(2026, 3, 2),
                    0,
                    null,
                    null,
                    null);
            orders.insert(order);
            return jobs.submit(ParcelDispatch.KIND, new ParcelDispatch.Payload(order.id()));
        });
        await().untilAsserted(() -> assertThat(
                        Browser.at(port).get("/open/datasets/" + slug).statusCode())
                .isEqualTo(200));
        return slug;
    }

    private static GrantTerms terms(OpeningTown town, CatalogEntry entry, ArticleRef article) {
        return new GrantTerms(
                town.town.id(),
                new Audience.Public(),
                entry.department(),
                entry.id(),
                entry.name(),
                DeliveryMode.FILE,
                entry.items().stream()
                        .map(item -> new GrantedItem(item.id(), item.column(), null))
                        .toList(),
                List.of(),
                new Purpose("open", "open", "", null),
                null,
                List.of(),
                Quota.NONE,
                true,
                Set.of(),
                Set.of(),
                null,
                null,
                Ids.next(),
                "2026-000001",
                article);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<String> response, String name) {
        JsonNode value = json(response).get(name);
        return value == null || value.isNull() ? "" : value.stringValue();
    }

    /** Proves what the applicant is, until that day or without end. */
    void prove(OpeningTown town, Towns.Visitor visitor, @Nullable LocalDate until) {
        var now = applicants.getApplicant(visitor.applicant.id());
        done(applicants.prove(town.officer.actor(), now.id(), now.version(), "演示证书", LocalDate.of(2020, 1, 1), until));
    }

    public final class OpeningTown {

        final Towns.Town town;
        final Department authority;
        final Department provider;
        final Towns.Someone officer;
        final Towns.Someone steward;

        private OpeningTown(Towns.Town town, String regulation) {
            this.town = town;
            LocalDate from = Objects.requireNonNull(
                    regulations.getRegulation(regulation).regulation().dates().effectiveFrom());
            stand(town, regulation, from);
            this.authority = town.department("测试数据局", DepartmentKind.AUTHORITY);
            this.officer = town.someone(authority, Role.OFFICER);
            this.provider = town.department("测试交通局");
            this.steward = town.someone(provider, Role.STEWARD);
        }

        /** Also under a text that is not complete yet, which nobody could choose for a region that is served. */
        private void stand(Towns.Town town, String regulation, LocalDate from) {
            if (regulations.getRegulation(regulation).regulation().selectable()) {
                done(regulations.assign(town.id(), regulation, from));
                town.lookBack(regulations);
                return;
            }
            database.write(
                    town.scope(),
                    () -> jdbc.sql("""
                                    INSERT INTO region_regulation (id, region_id, regulation_id, valid_from)
                                    VALUES (:id, :region, :regulation, :from)
                                    """)
                            .param("id", Ids.next())
                            .param("region", town.id())
                            .param("regulation", regulation)
                            .param("from", from)
                            .update());
        }

        /** An entry in the catalog with data behind it, of that opening type. */
        CatalogEntry entry(OpeningType type) {
            List<UUID> basis = type == OpeningType.UNCONDITIONAL
                    ? List.of()
                    : List.of(done(provisions.add(
                                    town.founder(),
                                    new Provisions.Draft(
                                            BasisLevel.LOCAL_RULE,
                                            "演示规定" + Ids.next(),
                                            null,
                                            "3",
                                            LocalDate.of(2015, 1, 1),
                                            null)))
                            .id());
            CatalogEntry draft = done(entries.draft(
                    steward.actor(),
                    Trips.register(List.of(
                            Trips.item("线路", "line", DataType.C, true, type, basis),
                            Trips.item("人次", "riders", DataType.I, false, type, basis)))));
            database.write(
                    town.scope(),
                    () -> jdbc.sql("""
                                    UPDATE catalog_entry SET state = 'PUBLISHED', edition = 1, published_on = DATE '2026-01-05',
                                        mounted_case = :mounted WHERE id = :id
                                    """)
                            .param("mounted", Ids.next())
                            .param("id", draft.id())
                            .update());
            load(draft, 100);
            return entries.getEntry(town.scope(), draft.id());
        }

        /** A new version of its data. */
        void load(CatalogEntry entry, long riders) {
            Filled filled = database.write(
                    town.scope(),
                    () -> store.fill(
                            DatasetStore.Plan.whole(
                                    town.id(),
                                    entry.id(),
                                    Ids.next(),
                                    Trips.LAYOUT,
                                    Filled.OnRepeatedKey.STORE_NOTHING),
                            writer -> {
                                for (int at = 1; at <= 3; at++) {
                                    writer.text("L" + at);
                                    writer.integer(riders + at);
                                    writer.endRow(at + 1, null);
                                }
                            }));
            UUID generation = ((Filled.Ready) filled).generation().id();
            database.write(town.scope(), () -> store.makeCurrent(generation));
            datasets.moved(entry.id());
        }

        /** Opens or lists the entry by the procedure of the law; its name in addresses. */
        String open(CatalogEntry entry, int port) {
            String slug = "trips-" + entry.id().toString().substring(24);
            HttpResponse<String> proposed = propose(entry, slug, null, port);
            assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
            goOn(text(proposed, "caseId"), port);
            await().untilAsserted(() -> assertThat(
                            Browser.at(port).get("/open/datasets/" + slug).statusCode())
                    .isEqualTo(200));
            return slug;
        }

        HttpResponse<String> propose(CatalogEntry entry, String slug, @Nullable String promise, int port) {
            String items = String.join(
                    ",",
                    entry.items().stream().map(item -> "\"" + item.id() + "\"").toList());
            Browser browser = steward.browser(port);
            return browser.post("/api/catalog/entries/" + entry.id() + "/publication", """
                            {"items": [%s], "slug": "%s", "licence": "注明来源", "documents": {"secrecy-review": "%s"}, "promise": %s}
                            """.formatted(
                            items, slug, draft(browser), promise == null ? null : "\"" + promise + "\""));
        }

        /** Does every open task of the case favourably, by whichever official sits there. */
        void goOn(String caseId, int port) {
            for (int turn = 0; turn < 10; turn++) {
                Optional<Towns.Someone> somebody = List.of(officer, steward).stream()
                        .filter(one -> task(one.browser(port), caseId) != null)
                        .findFirst();
                if (somebody.isEmpty()) {
                    return;
                }
                Browser browser = somebody.get().browser(port);
                String outcome = agreedOrDone(browser, caseId);
                HttpResponse<String> done = decide(browser, caseId, "{\"outcome\": \"" + outcome + "\"}");
                assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            }
        }

        UUID datasetOf(String slug) {
            return database.read(
                    town.scope(),
                    () -> jdbc.sql("SELECT id FROM open_order WHERE slug = :slug")
                            .param("slug", slug)
                            .query(UUID.class)
                            .single());
        }
    }

    private static String agreedOrDone(Browser browser, String caseId) {
        JsonNode mine = json(browser.get("/api/cases/" + caseId)).get("mine").get(0);
        return mine.get("outcomes").toString().contains("\"agreed\"") ? "agreed" : "done";
    }

    /** The task of the case that the signed-in person has, or null. */
    static @Nullable String task(Browser browser, String caseId) {
        JsonNode mine = json(browser.get("/api/cases/" + caseId)).get("mine");
        return mine == null || mine.isEmpty() ? null : mine.get(0).get("task").stringValue();
    }

    static HttpResponse<String> decide(Browser browser, String caseId, String decision) {
        return browser.post("/api/tasks/" + task(browser, caseId) + "/decision", decision);
    }

    /** Files a paper in the case. */
    static void file(Browser browser, String caseId, String evidence) {
        HttpResponse<String> filed = browser.upload(
                "/api/cases/" + caseId + "/documents?evidence=" + evidence,
                evidence + ".pdf",
                "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    /** A file that comes along with an application. */
    static String draft(Browser browser) {
        return text(browser.upload("/api/draft-files", "证明.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)), "id");
    }
}
