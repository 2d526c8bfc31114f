package org.gongshu.procedure;

import static org.gongshu.Towns.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.Towns;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.procedure.rehearsal.RehearsedKind;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Towns in which cases are rehearsed: an authority, a providing and a using department, under a regulation. */
@Component
class CaseTowns {

    private final Towns towns;
    private final Regulations regulations;
    final Database database;
    final CaseTables tables;
    final CaseWriter writer;
    private final CaseSettings settings;
    private final LawBook lawBook;
    private final Desks desks;
    private final CaseEntries entries;
    private final CaseOutbox outbox;
    private final Papers papers;
    private final RegionBodies bodies;
    private final JdbcClient jdbc;
    private final Grants grants;
    private final Clock clock;

    CaseTowns(
            Towns towns,
            Regulations regulations,
            Database database,
            CaseTables tables,
            CaseWriter writer,
            CaseSettings settings,
            LawBook lawBook,
            Desks desks,
            CaseEntries entries,
            CaseOutbox outbox,
            Papers papers,
            RegionBodies bodies,
            JdbcClient jdbc,
            Grants grants,
            Clock clock) {
        this.towns = towns;
        this.regulations = regulations;
        this.database = database;
        this.tables = tables;
        this.writer = writer;
        this.settings = settings;
        this.lawBook = lawBook;
        this.desks = desks;
        this.entries = entries;
        this.outbox = outbox;
        this.papers = papers;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.grants = grants;
        this.clock = clock;
    }

    /** A town under a regulation alone, as before the national one. */
    CaseTown under(String regulation) {
        CaseTown town = underToday(regulation);
        town.town.lookBack(regulations);
        return town;
    }

    /** A town under a regulation and whatever national one stands above it today. */
    CaseTown underToday(String regulation) {
        return new CaseTown(towns.found(), regulation);
    }

    void lookBack(CaseTown town) {
        town.town.lookBack(regulations);
    }

    /** The case as it is stored. */
    Case read(Case it) {
        return database.read(Scope.of(it.region()), () -> tables.find(it.id()).orElseThrow());
    }

    /** Cases whose conclusions bring nothing about. */
    Cases rehearsed() {
        return with(RehearsedKind.all(), writer);
    }

    Cases with(List<CaseKind> kinds, CaseWriter otherWriter) {
        return new Cases(
                database,
                tables,
                otherWriter,
                new CaseKinds(kinds),
                settings,
                lawBook,
                desks,
                entries,
                outbox,
                papers,
                clock);
    }

    /** Cases under a law of its own, at a time of its own. */
    Cases under(LawBook law, List<CaseKind> kinds, Clock time) {
        return new Cases(
                database,
                tables,
                writer,
                new CaseKinds(kinds),
                new CaseSettings(law, bodies, tables, List.of(), jdbc),
                law,
                desks,
                entries,
                outbox,
                papers,
                time);
    }

    final class CaseTown {

        final Towns.Town town;
        final Department authority;
        final Department provider;
        final Department user;
        final Towns.Someone officer;
        final Towns.Someone answerer;
        final Towns.Someone applicant;

        private CaseTown(Towns.Town town, String regulation) {
            this.town = town;
            this.authority = town.department("测试数据局", DepartmentKind.AUTHORITY);
            this.provider = town.department("测试登记局");
            this.user = town.department("测试民政局");
            this.officer = town.someone(authority, Role.OFFICER);
            this.answerer = town.someone(provider, Role.STEWARD);
            this.applicant = town.someone(user, Role.STEWARD);
            LocalDate from =
                    regulations.getRegulation(regulation).regulation().dates().effectiveFrom();
            done(regulations.assign(town.id(), regulation, java.util.Objects.requireNonNull(from)));
        }

        Actor.Official somebodyOf(Department department, Role role) {
            return town.someone(department, role).actor();
        }

        /** What the provider has granted to the user. */
        Grant grant() {
            GrantTerms terms = new GrantTerms(
                    town.id(),
                    new Audience.OfDepartment(user.id()),
                    provider.id(),
                    Ids.next(),
                    "登记信息",
                    DeliveryMode.QUERY,
                    List.of(new GrantedItem(Ids.next(), "name", null)),
                    List.of(),
                    new Purpose("000100200300", "核对", "核对", null),
                    null,
                    List.of(),
                    Quota.NONE,
                    false,
                    Set.of(),
                    Set.of(),
                    null,
                    null,
                    Ids.next(),
                    "2026-000001",
                    new ArticleRef("example-2020", "12"));
            return done(grants.issue(terms, GrantAct.ofCase(terms.caseId(), clock.instant())));
        }

        Opening application() {
            Extent asked = new Extent(
                    Set.of("name", "phone"), Set.of("query"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null);
            return Opening.of(ProcedureKind.SHARE_APPLICATION, town.id(), Party.of(user.id()), "申请共享登记信息")
                    .about(Subject.of("catalog-entry", Ids.next(), "登记信息", provider.id(), asked, Map.of("code", "X1")))
                    .fact(Fact.SHARING_TYPE, "conditional")
                    .state("purpose", "核对救助对象");
        }
    }
}
