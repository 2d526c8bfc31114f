package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.time.Duration;
import java.util.List;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.notification.Notices;
import org.gongshu.platform.Database;
import org.gongshu.procedure.rehearsal.RehearsedKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Regulations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OfficialsAreWarnedIT {

    @Autowired
    private CaseTowns towns;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Notices notices;

    @Autowired
    private LawBook lawBook;

    @Autowired
    private Regulations regulations;

    @Autowired
    private CaseKinds kinds;

    @Test
    void whoIsNearlyLateIsWarnedOnceAndWhoIsLateOnceMore() {
        CaseTowns.CaseTown town = towns.under("yingkou-2022");
        Case open = done(towns.rehearsed().open(town.applicant.actor(), town.application()));
        MovableClock clock = new MovableClock();
        Warnings warnings = new Warnings(database, jdbc, notices, lawBook, clock);
        var due = open.openTasks()
                .getFirst()
                .due(org.gongshu.kernel.WorkingCalendar.standard())
                .orElseThrow();

        clock.moveTo(CaseTable.at(due));
        warnings.run();
        warnings.run();
        assertThat(codes(town, open)).containsOnlyOnce("procedure.due-soon").doesNotContain("procedure.overdue");
        clock.moveTo(CaseTable.at(due).plus(Duration.ofDays(1)));
        warnings.run();
        warnings.run();

        assertThat(codes(town, open)).containsOnlyOnce("procedure.due-soon", "procedure.overdue");
        assertThat(towns.rehearsed().findCase(town.applicant.actor(), open.id()))
                .hasValueSatisfying(after -> assertThat(after.isOpen()).isTrue());
    }

    private List<String> codes(CaseTowns.CaseTown town, Case about) {
        return database.read(
                town.town.scope(),
                () -> jdbc.sql("SELECT code FROM notice WHERE case_id = :id")
                        .param("id", about.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void everyKindCarriesOutWhatTheRegulationsAskOfIt() {
        List<Regulation> selectable = regulations.listRegulations().stream()
                .map(RegulationVersion::regulation)
                .filter(Regulation::selectable)
                .toList();

        assertThat(KindsFit.wrongWith(selectable, kinds)).isEmpty();
        assertThat(KindsFit.wrongWith(selectable, new CaseKinds(RehearsedKind.all())))
                .isEmpty();
    }
}
