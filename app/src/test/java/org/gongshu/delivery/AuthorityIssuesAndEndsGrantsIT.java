package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AuthorityIssuesAndEndsGrantsIT {

    @Autowired
    private Grants grants;

    @Autowired
    private Database database;

    private final SomeGrants some = SomeGrants.inNewRegion();
    private final Scope scope = Scope.of(some.region());
    private final Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final GrantAct act = GrantAct.ofCase(Ids.next(), now);
    private final GrantAct officer = GrantAct.ofPerson(Ids.next(), "misuse was proved", now);

    @Test
    void whatIsIssuedIsReadBackUnchanged() {
        RowCondition condition = new RowCondition("name", RowCondition.Operator.IN, List.of("a", "b"));
        GrantTerms terms = some.rows(condition)
                .quota(new Quota(10L, 2_000L))
                .systems(Ids.next())
                .until(LocalDate.of(2026, 12, 31))
                .terms();
        Grant issued = done(grants.issue(terms, act));
        assertThat(grants.find(scope, issued.id())).contains(issued);
        assertThat(issued.terms()).isEqualTo(terms);
        assertThat(grants.history(scope, issued.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo(GrantChange.What.ISSUED));
    }

    @Test
    void aGrantOfAnotherRegionIsNotThere() {
        Grant issued = done(grants.issue(some.terms(), act));
        assertThat(grants.find(Scope.of(Ids.next()), issued.id())).isEmpty();
        assertThat(refusal(grants.terminate(Scope.of(Ids.next()), issued.id(), 1, officer)))
                .isEqualTo(DeliveryProblem.GRANT_NOT_FOUND);
    }

    @Test
    void whatCannotStandIsNotIssued() {
        assertThat(refusal(grants.issue(some.items(new GrantedItem[0]).terms(), act)))
                .isEqualTo(DeliveryProblem.ITEMS_MISSING);
        assertThat(refusal(grants.issue(some.until(LocalDate.of(2026, 3, 1)).terms(), act)))
                .isEqualTo(DeliveryProblem.UNTIL_PAST);
        assertThat(refusal(grants.issue(some.quota(new Quota(0L, null)).terms(), act)))
                .isEqualTo(DeliveryProblem.QUOTA_INVALID);
        GrantedItem item = new GrantedItem(Ids.next(), "name", null);
        assertThat(refusal(grants.issue(some.items(item, item).terms(), act))).isEqualTo(DeliveryProblem.ITEM_REPEATED);
        RowCondition two = new RowCondition("name", RowCondition.Operator.EQUAL, List.of("a", "b"));
        assertThat(refusal(grants.issue(some.rows(two).terms(), act))).isEqualTo(DeliveryProblem.CONDITION_INVALID);
    }

    @Test
    void aGrantEndsWithItsLastLegalDayAndNotBefore() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        Grant grant = done(grants.issue(some.until(last).terms(), act));
        Instant over = LegalTime.endOf(last);
        assertThat(grant.stateAt(over.minusMillis(1))).isEqualTo(Grant.State.ACTIVE);
        assertThat(grant.stateAt(over)).isEqualTo(Grant.State.EXPIRED);
        assertThat(grant.closedAt(over).orElseThrow().code()).isEqualTo(DeliveryProblem.GRANT_EXPIRED);
    }

    @Test
    void endingNeedsAReasonAndHappensOnce() {
        Grant grant = done(grants.issue(some.terms(), act));
        assertThat(refusal(grants.terminate(scope, grant.id(), 1, officer.because(" "))))
                .isEqualTo(DeliveryProblem.REASON_MISSING);
        Grant ended = done(grants.terminate(scope, grant.id(), 1, officer));
        assertThat(ended.stateAt(now)).isEqualTo(Grant.State.TERMINATED);
        assertThat(ended.endReason()).isEqualTo("misuse was proved");
        assertThat(refusal(grants.terminate(scope, grant.id(), 2, officer))).isEqualTo(DeliveryProblem.ALREADY_ENDED);
        assertThat(refusal(grants.resume(scope, grant.id(), 2, officer))).isEqualTo(DeliveryProblem.ALREADY_ENDED);
    }

    @Test
    void aSuspendedGrantGoesOnAfterwards() {
        Grant grant = done(grants.issue(some.terms(), act));
        Grant suspended = done(grants.suspend(scope, grant.id(), 1, officer));
        assertThat(suspended.closedAt(now).orElseThrow().code()).isEqualTo(DeliveryProblem.GRANT_SUSPENDED);
        Grant resumed = done(grants.resume(scope, grant.id(), 2, officer));
        assertThat(resumed.closedAt(now)).isEmpty();
    }

    @Test
    void ofTwoChangesOfOneVersionTheSecondIsRefused() {
        Grant grant = done(grants.issue(some.terms(), act));
        assertThat(grants.nameSystems(scope, grant.id(), 1, Set.of(Ids.next()), officer))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(grants.nameSystems(scope, grant.id(), 1, Set.of(), officer)))
                .isEqualTo(PlatformProblem.VERSION_CHANGED);
    }

    @Test
    void eachNamingOfSystemsAndPersonsIsRecorded() {
        UUID before = Ids.next();
        UUID after = Ids.next();
        Grant grant = done(grants.issue(some.systems(before).terms(), act));
        done(grants.nameSystems(scope, grant.id(), 1, Set.of(after), officer));
        Grant named = done(grants.namePersons(scope, grant.id(), 2, Set.of(after), officer));
        assertThat(named.terms().systems()).containsExactly(after);
        assertThat(named.terms().persons()).containsExactly(after);
        GrantChange systems = grants.history(scope, grant.id()).get(1);
        assertThat(systems.added()).containsExactly(after);
        assertThat(systems.removed()).containsExactly(before);
        assertThat(systems.account()).isEqualTo(officer.account());
    }

    @Test
    void whenItsCaseIsUndoneEveryGrantOfItEnds() {
        GrantTerms terms = some.terms();
        Grant grant = done(grants.issue(terms, act));
        assertThat(grants.terminateAllOf(scope, terms.caseId(), act.because("decided anew")))
                .extracting(Grant::id)
                .containsExactly(grant.id());
        assertThat(grants.terminateAllOf(scope, terms.caseId(), act.because("decided anew")))
                .isEmpty();
    }

    @Test
    void aRefusedDecisionLeavesNoGrant() {
        GrantTerms terms = some.terms();
        database.write(scope, () -> {
            grants.issue(terms, act);
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
        assertThat(grants.ofCase(scope, terms.caseId())).isEmpty();
    }

    @Test
    void userAndProviderFindTheirGrantsPageByPage() {
        Grant first = done(grants.issue(some.terms(), act));
        Grant second = done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), now.plusSeconds(1))));
        GrantSearch mine = new GrantSearch(null, some.department(), null, null, null, null);
        Page<Grant> newest = done(grants.list(scope, mine, new Paging(null, 1)));
        assertThat(newest.items()).extracting(Grant::id).containsExactly(second.id());
        assertThat(newest.total()).isEqualTo(2);
        Page<Grant> older = done(grants.list(scope, mine, new Paging(newest.next(), 1)));
        assertThat(older.items()).extracting(Grant::id).containsExactly(first.id());
        assertThat(older.next()).isNull();
        GrantSearch provided = new GrantSearch(some.provider(), null, null, null, null, null);
        assertThat(done(grants.list(scope, provided, new Paging(null, 10))).items())
                .hasSize(2);
        GrantSearch strangers = new GrantSearch(Ids.next(), null, null, null, null, null);
        assertThat(done(grants.list(scope, strangers, new Paging(null, 10))).items())
                .isEmpty();
        assertThat(refusal(grants.list(scope, strangers, new Paging(newest.next(), 1))))
                .isEqualTo(PlatformProblem.BAD_CURSOR);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static Object refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }
}
