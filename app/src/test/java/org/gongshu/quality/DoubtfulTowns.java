package org.gongshu.quality;

import static org.gongshu.Towns.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshu.Browser;
import org.gongshu.Towns;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Contact;
import org.gongshu.catalog.DataType;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.EntryContent;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.catalog.Origin;
import org.gongshu.catalog.ResourceFormat;
import org.gongshu.catalog.SemanticKind;
import org.gongshu.catalog.Sensitivity;
import org.gongshu.catalog.SharingMethod;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.MaskKind;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.delivery.RowCondition;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Filled;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowKey;
import org.gongshu.store.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Towns under a law in which one department uses another's register of fictitious people. */
@Component
class DoubtfulTowns {

    static final Layout PEOPLE = new Layout(
            List.of(
                    Column.of("code", ColumnType.TEXT),
                    Column.of("name", ColumnType.TEXT),
                    Column.of("area", ColumnType.TEXT),
                    Column.of("children", ColumnType.INTEGER)),
            List.of("code"),
            List.of());

    private static final String MATTER = "000100200300";

    private final Towns towns;
    private final Regulations regulations;
    private final Entries entries;
    private final Grants grants;
    private final Database database;
    private final DatasetStore store;
    private final Datasets datasets;
    private final Cases cases;
    private final Clock clock;

    DoubtfulTowns(
            Towns towns,
            Regulations regulations,
            Entries entries,
            Grants grants,
            Database database,
            DatasetStore store,
            Datasets datasets,
            Cases cases,
            Clock clock) {
        this.towns = towns;
        this.regulations = regulations;
        this.entries = entries;
        this.grants = grants;
        this.database = database;
        this.store = store;
        this.datasets = datasets;
        this.cases = cases;
        this.clock = clock;
    }

    DoubtfulTown under(String regulation) {
        return new DoubtfulTown(towns.found(), regulation);
    }

    final class DoubtfulTown {

        final Towns.Town town;
        final Department authority;
        final Department provider;
        final Department user;
        final Towns.Someone officer;
        final Towns.Someone owner;
        final Towns.Someone raiser;
        final CatalogEntry entry;

        private DoubtfulTown(Towns.Town town, String regulation) {
            this.town = town;
            LocalDate from =
                    regulations.getRegulation(regulation).regulation().dates().effectiveFrom();
            done(regulations.assign(town.id(), regulation, Objects.requireNonNull(from)));
            town.lookBack(regulations);
            this.authority = town.department("测试数据局", DepartmentKind.AUTHORITY);
            this.officer = town.someone(authority, Role.OFFICER);
            this.provider = town.department("测试登记局");
            this.user = town.department("测试民政局");
            this.owner = town.someone(provider, Role.STEWARD);
            this.raiser = town.someone(user, Role.STEWARD);
            this.entry = done(entries.draft(owner.actor(), register()));
            makeCurrent(fill(people()));
        }

        /** A grant to the department, for this person of it to look at on screen. */
        Grant grant(Department to, Towns.Someone person, DeliveryMode mode, List<RowCondition> rows, String... items) {
            return masked(to, person, mode, rows, null, items);
        }

        /** A grant under which one item is delivered through a mask. */
        Grant masked(
                Department to,
                Towns.Someone person,
                DeliveryMode mode,
                List<RowCondition> rows,
                @Nullable String hidden,
                String... items) {
            GrantTerms terms = new GrantTerms(
                    town.id(),
                    new Audience.OfDepartment(to.id()),
                    provider.id(),
                    entry.id(),
                    entry.name(),
                    mode,
                    java.util.Arrays.stream(items)
                            .map(item ->
                                    new GrantedItem(Ids.next(), item, item.equals(hidden) ? MaskKind.REDACTED : null))
                            .toList(),
                    rows,
                    new Purpose(MATTER, "核对", "核对", null),
                    null,
                    List.of(),
                    Quota.NONE,
                    false,
                    Set.of(),
                    Set.of(person.person.id()),
                    null,
                    null,
                    Ids.next(),
                    "2026-000001",
                    new ArticleRef("example-2020", "12"));
            return done(grants.issue(terms, GrantAct.ofCase(terms.caseId(), clock.instant())));
        }

        Grant grant() {
            return grant(user, raiser, DeliveryMode.INTERFACE, List.of(), "code", "name", "area", "children");
        }

        Doubt doubt(String code, String item, String doubted, String proposed) {
            return new Doubt(
                    entry.id(),
                    new RowKey(Map.of("code", code)),
                    item,
                    doubted,
                    proposed,
                    "与当事人证件不一致",
                    RaisedBy.DEPARTMENT,
                    null,
                    null);
        }

        /** What is delivered under the grant to somebody who may look. */
        String rows(Towns.Someone person, Grant grant, int port) {
            return asked(person, port)
                    .get("/data/grants/" + grant.id() + "/rows?code=P2")
                    .body();
        }

        String export(Towns.Someone person, Grant grant, int port) {
            return asked(person, port)
                    .get("/data/grants/" + grant.id() + "/export")
                    .body();
        }

        private Browser asked(Towns.Someone person, int port) {
            return person.browser(port)
                    .with("X-Gongshu-Operator", "operator-7")
                    .with("X-Gongshu-Matter", MATTER)
                    .with("X-Gongshu-Matter-Number", "M-1");
        }

        Case theCase(Correction of) {
            return cases.findCase(officer.actor(), of.caseId()).orElseThrow();
        }

        Task taskOf(Correction of, Department department) {
            return theCase(of).openTasks().stream()
                    .filter(task -> task.seat().party().id().equals(department.id()))
                    .findFirst()
                    .orElseThrow();
        }

        Deed.Decide verified(Correction of, Towns.Someone by, StepOutcome outcome) {
            return Deed.Decide.of(taskOf(of, departmentOf(by)).id(), outcome)
                    .stating(Map.of("verification-result", "已核对"));
        }

        /** The owner's correcting, once it has found that the value differs. */
        Deed.Decide correcting(Correction of, String value) {
            return Deed.Decide.of(taskOf(of, provider).id(), StepOutcome.DONE)
                    .stating(Map.of("corrected-value", value));
        }

        /** The owner finds that the value differs, and corrects it. */
        void correct(Correction of, String value) {
            done(cases.decide(owner.actor(), null, verified(of, owner, StepOutcome.DIFFERS)));
            done(cases.decide(owner.actor(), null, correcting(of, value)));
        }

        private Department departmentOf(Towns.Someone by) {
            return by == owner ? provider : authority;
        }

        Generation fill(RowSource source) {
            Filled filled = database.write(
                    town.scope(),
                    () -> store.fill(
                            DatasetStore.Plan.whole(
                                    town.id(), entry.id(), Ids.next(), PEOPLE, Filled.OnRepeatedKey.STORE_NOTHING),
                            source));
            return ((Filled.Ready) filled).generation();
        }

        Generation makeCurrent(Generation generation) {
            Generation now = database.write(town.scope(), () -> store.makeCurrent(generation.id()));
            datasets.moved(entry.id());
            return now;
        }

        RowSource people() {
            return writer -> {
                for (int i = 1; i <= 4; i++) {
                    writer.text("P" + i);
                    writer.text("测试" + i);
                    writer.text(i % 2 == 0 ? "A" : "B");
                    writer.integer(i);
                    writer.endRow(i + 1, i == 2 ? "name:too-short,children:code-list" : null);
                }
            };
        }
    }

    private static EntryContent register() {
        return new EntryContent(
                "303001",
                "演示人员名册",
                "示例",
                Set.of(ResourceFormat.DATABASE),
                null,
                Origin.BY_LAW,
                null,
                null,
                null,
                "演示科",
                new Contact("演示员", "0000-0000000"),
                Set.of(SharingMethod.PLATFORM_DATABASE),
                UpdateCycle.YEARLY,
                null,
                List.of(),
                List.of(
                        item("编号", "code", DataType.C, 20, true),
                        item("姓名", "name", DataType.C, 10, false),
                        item("片区", "area", DataType.C, 10, false),
                        item("子女数", "children", DataType.I, null, false)));
    }

    private static Item item(String name, String column, DataType type, Integer length, boolean key) {
        return new Item(
                Ids.next(),
                name,
                column,
                type,
                length,
                null,
                null,
                null,
                key || column.equals("name"),
                key,
                SemanticKind.NONE,
                Sensitivity.NONE,
                1,
                MaskRule.NONE,
                false,
                SharingType.UNCONDITIONAL,
                null,
                List.of(),
                Set.of(),
                OpeningType.UNCONDITIONAL,
                null,
                List.of());
    }
}
