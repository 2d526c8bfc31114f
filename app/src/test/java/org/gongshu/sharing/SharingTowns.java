package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.Towns;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Provisions;
import org.gongshu.organization.Role;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Towns in which one department has registers that others want: each is cataloged, loaded and mounted over HTTP, by the
 * procedures of the town's law.
 */
@Component
public class SharingTowns {

    private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);
    private static final LocalDate BEFORE_THE_NATIONAL_TEXT = LocalDate.of(2025, 7, 31);

    private final Towns towns;
    private final Regulations regulations;
    private final Provisions provisions;
    private final JsonMapper json;

    SharingTowns(Towns towns, Regulations regulations, Provisions provisions, JsonMapper json) {
        this.towns = towns;
        this.regulations = regulations;
        this.provisions = provisions;
        this.json = json;
    }

    public SharingTown under(String regulation, int port) {
        return new SharingTown(towns.found(), regulation, port);
    }

    /** One item of a register: its column, which is its name too, and how it is shared. */
    public record Column(String name, String sharingType) {}

    public final class SharingTown {

        public final Towns.Town town;
        public final Department authority;
        public final Department provider;
        public final Department user;
        public final Browser officer;
        public final Browser owner;
        public final Browser ownersHead;
        public final Browser asker;
        private final UUID basis;

        private SharingTown(Towns.Town town, String regulation, int port) {
            this.town = town;
            this.authority = town.department("测试数据局", DepartmentKind.AUTHORITY);
            this.provider = town.department("测试登记局");
            this.user = town.department("测试民政局");
            this.officer = town.someone(authority, Role.OFFICER).browser(port);
            this.owner = town.someone(provider, Role.STEWARD).browser(port);
            this.ownersHead = town.someone(provider, Role.HEAD).browser(port);
            this.asker = town.someone(user, Role.STEWARD).browser(port);
            this.basis = done(provisions.add(
                            town.founder(),
                            new Provisions.Draft(
                                    BasisLevel.LOCAL_REGULATION, "测试条例", null, "1", LocalDate.of(2015, 1, 1), null)))
                    .id();
            done(regulations.assign(town.id(), regulation, SINCE));
            done(regulations.standAt(town.founder(), BEFORE_THE_NATIONAL_TEXT));
        }

        /** An entry of the provider that is in the catalog and has data. */
        public UUID register(String name, Column... columns) {
            UUID entry = draft(name, columns);
            handIn(List.of(entry), name);
            load(entry, 10, columns);
            HttpResponse<String> mounted = owner.post("/api/catalog/entries/" + entry + "/mounting", """
                    {"source": "UPLOAD", "changes": ["INSERT", "UPDATE", "DELETE"], "cycle": "YEARLY"}""");
            settle(idIn(created(mounted), "caseId"));
            return entry;
        }

        public UUID draft(String name, Column... columns) {
            Map<String, Object> form = new TreeMap<>();
            form.put("category", "303001");
            form.put("name", name);
            form.put("gist", "示例登记信息。");
            form.put("formats", List.of("DATABASE"));
            form.put("origin", "BY_LAW");
            form.put("responsible", "演示科");
            form.put("contact", Map.of("name", "演示联络人", "phone", "0000-00000000"));
            form.put("sharingMethods", List.of("PLATFORM_DATABASE"));
            form.put("updateCycle", "YEARLY");
            List<Object> items = new ArrayList<>();
            for (Column column : columns) {
                items.add(item(column, items.isEmpty()));
            }
            form.put("items", items);
            return idIn(created(owner.post("/api/catalog/entries", json.writeValueAsString(form))), "id");
        }

        private Map<String, Object> item(Column column, boolean key) {
            Map<String, Object> item = new TreeMap<>();
            item.put("name", column.name());
            item.put("column", column.name());
            item.put("type", "C");
            item.put("length", 40);
            item.put("required", true);
            item.put("key", key);
            item.put("sharingType", column.sharingType());
            if (column.sharingType().equals("CONDITIONAL")) {
                item.put("sharingConditions", "用于社会救助");
            }
            if (!column.sharingType().equals("UNCONDITIONAL")) {
                item.put("sharingBasis", List.of(basis));
            }
            item.put("modes", List.of("QUERY", "INTERFACE"));
            item.put("openingType", "UNCONDITIONAL");
            return item;
        }

        /** The case in which the entries were handed in, settled as its law wants it. */
        public UUID handIn(List<UUID> entries, String title) {
            HttpResponse<String> submitted = owner.post(
                    "/api/catalog/submissions", json.writeValueAsString(Map.of("entryIds", entries, "title", title)));
            UUID caseId = idIn(created(submitted), "caseId");
            settle(caseId);
            return caseId;
        }

        /** A load of so many rows that its owner committed. */
        public void load(UUID entry, int rows, Column... columns) {
            assertThat(commit(checked(entry, rows, columns), null).statusCode()).isEqualTo(200);
        }

        public JsonNode checked(UUID entry, int rows, Column... columns) {
            StringBuilder csv = new StringBuilder(String.join(
                            ",",
                            java.util.Arrays.stream(columns).map(Column::name).toList()))
                    .append('\n');
            for (int row = 1; row <= rows; row++) {
                for (int at = 0; at < columns.length; at++) {
                    csv.append(at == 0 ? "" : ",")
                            .append("V")
                            .append(at)
                            .append('-')
                            .append(row);
                }
                csv.append('\n');
            }
            HttpResponse<String> taken = owner.upload(
                    "/api/catalog/entries/" + entry + "/loads",
                    "rows.csv",
                    csv.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            String path = "/api/loads/" + json(taken).get("loadId").stringValue();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                String state = json(owner.get(path)).at("/load/state").asString();
                return !state.equals("WAITING") && !state.equals("CHECKING");
            });
            return json(owner.get(path)).get("load");
        }

        public HttpResponse<String> commit(JsonNode load, String reason) {
            HttpResponse<String> answer = owner.with(
                            "If-Match", "\"" + load.get("version").intValue() + "\"")
                    .post(
                            "/api/loads/" + load.get("id").stringValue() + "/commitment",
                            reason == null ? "{}" : json.writeValueAsString(Map.of("reason", reason)));
            owner.without("If-Match");
            return answer;
        }

        /** Whoever has to do something does it favourably, until the case is over. */
        public void settle(UUID caseId) {
            for (int step = 0; step < 10 && isOpen(caseId); step++) {
                for (Browser by : List.of(owner, officer, ownersHead)) {
                    tasksOf(by, caseId).forEach(task -> favour(by, caseId, task));
                }
            }
            assertThat(isOpen(caseId)).as("case " + caseId).isFalse();
        }

        private boolean isOpen(UUID caseId) {
            return json(officer.get("/api/cases/" + caseId)).get("outcome").isNull();
        }

        private void favour(Browser by, UUID caseId, String task) {
            by.upload("/api/cases/" + caseId + "/documents?evidence=secrecy-review", "审查.txt", new byte[] {'o', 'k'});
            HttpResponse<String> decided = decide(by, task, "agreed");
            if (decided.statusCode() != 200) {
                decided = decide(by, task, "done");
            }
            assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        }

        /** Ids of the tasks that somebody has in the case. */
        public List<String> tasksOf(Browser by, UUID caseId) {
            return json(by.get("/api/tasks?limit=100"))
                    .get("items")
                    .valueStream()
                    .filter(task -> task.get("caseId").stringValue().equals(caseId.toString()))
                    .map(task -> task.get("id").stringValue())
                    .toList();
        }

        /** Ends the only task that somebody has in the case. */
        public HttpResponse<String> act(Browser by, UUID caseId, String outcome, Map<String, String> statements) {
            List<String> tasks = tasksOf(by, caseId);
            assertThat(tasks).as("tasks in " + caseId).hasSize(1);
            return by.post(
                    "/api/tasks/" + tasks.getFirst() + "/decision",
                    json.writeValueAsString(Map.of("outcome", outcome, "reason", "测试", "statements", statements)));
        }

        public HttpResponse<String> act(Browser by, UUID caseId, String outcome) {
            return act(by, caseId, outcome, Map.of());
        }

        private HttpResponse<String> decide(Browser by, String task, String outcome) {
            return by.post("/api/tasks/" + task + "/decision", json.writeValueAsString(Map.of("outcome", outcome)));
        }

        public HttpResponse<String> file(Browser by, UUID caseId, String evidence) {
            return by.upload(
                    "/api/cases/" + caseId + "/documents?evidence=" + evidence, "文件.txt", new byte[] {'o', 'k'});
        }

        /** An application for items of an entry on screen. */
        public Map<String, Object> wanting(UUID entry, List<UUID> items) {
            Map<String, Object> form = new TreeMap<>();
            form.put("entries", List.of(Map.of("entryId", entry, "mode", "QUERY", "items", items, "rows", List.of())));
            form.put(
                    "purpose",
                    Map.of("matterCode", "000100200300", "matter", "临时救助", "duty", "社会救助", "provision", "条例第一条"));
            form.put("until", "2030-12-31");
            return form;
        }

        public HttpResponse<String> apply(Browser by, Map<String, Object> form) {
            return by.post("/api/share-applications", json.writeValueAsString(form));
        }

        public HttpResponse<String> start(Browser by, Map<String, Object> form) {
            return by.post("/api/cases", json.writeValueAsString(form));
        }

        /** The id of the item of that name, as the provider sees it. */
        public UUID item(UUID entry, String name) {
            return json(owner.get("/api/catalog/entries/" + entry))
                    .at("/content/items")
                    .valueStream()
                    .filter(item -> item.get("name").stringValue().equals(name))
                    .map(item -> UUID.fromString(item.get("id").stringValue()))
                    .findFirst()
                    .orElseThrow();
        }

        /** The only grant that the case gave. */
        public JsonNode grantOf(UUID caseId) {
            JsonNode grants = json(asker.get("/api/grants?case=" + caseId)).get("items");
            assertThat(grants).hasSize(1);
            return Objects.requireNonNull(grants.get(0));
        }

        /** A grant of unconditional data to the user department. */
        public UUID grant(UUID entry, String item) {
            UUID caseId = idIn(created(apply(asker, wanting(entry, List.of(item(entry, item))))), "caseId");
            if (isOpen(caseId)) {
                act(asker, caseId, "done");
            }
            return UUID.fromString(grantOf(caseId).get("id").stringValue());
        }
    }

    public HttpResponse<String> created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    public UUID idIn(HttpResponse<String> answer, String field) {
        return UUID.fromString(json(answer).get(field).stringValue());
    }

    public JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** The code of a refusal, and the article it stands on. */
    public String refusal(HttpResponse<String> refused) {
        JsonNode told = json(refused);
        JsonNode article = told.get("article");
        return told.get("code").stringValue()
                + (article == null || article.isNull() ? "" : " " + article.stringValue());
    }
}
