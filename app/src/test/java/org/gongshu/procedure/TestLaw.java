package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.AdmissionRule;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.CatalogRules;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Layer;
import org.gongshu.regulation.LegalDates;
import org.gongshu.regulation.LegalForce;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.NoticeRule;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.ProfileStatus;
import org.gongshu.regulation.RefusalRule;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.RetractRule;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Starter;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.regulation.SupplementRule;
import org.gongshu.regulation.Text;

/** A small invented law whose articles a test can turn as it needs them. */
record TestLaw(
        List<Step> steps,
        RefusalRule refusal,
        SupplementRule supplement,
        RetractRule retract,
        List<Starter> starters,
        List<Evidence> apply,
        List<Remedy> remedies) {

    static final ArticleRef ARTICLE = article("20");
    static final RefusalRule BASIS =
            new RefusalRule.Basis(Set.of(BasisLevel.LAW, BasisLevel.LOCAL_RULE), article("20.3"));
    static final RefusalRule REASON = new RefusalRule.Reason(article("20.4"));
    private static final Text TEXT = new Text("某", "some");

    static ArticleRef article(String number) {
        return new ArticleRef("test-2020", number);
    }

    /** Any department asks; these steps answer; a refusal needs a reason; the clock runs during a supplement. */
    static TestLaw of(Step... steps) {
        return new TestLaw(
                List.of(steps),
                REASON,
                new SupplementRule(SupplementRule.Running.RUNS, true, true, article("21"), null),
                new RetractRule(true, article("22"), null),
                List.of(new Starter(PartyRole.DEPARTMENT, Set.of(), article("19"))),
                List.of(),
                List.of());
    }

    TestLaw refusing(RefusalRule rule) {
        return new TestLaw(steps, rule, supplement, retract, starters, apply, remedies);
    }

    TestLaw stoppingTheClock() {
        SupplementRule stops = new SupplementRule(SupplementRule.Running.STOPS, true, true, article("21"), null);
        return new TestLaw(steps, refusal, stops, retract, starters, apply, remedies);
    }

    TestLaw withoutRetraction() {
        return new TestLaw(
                steps, refusal, supplement, new RetractRule(false, article("22"), null), starters, apply, remedies);
    }

    TestLaw startedBy(PartyRole role) {
        return new TestLaw(
                steps,
                refusal,
                supplement,
                retract,
                List.of(new Starter(role, Set.of(), article("19"))),
                apply,
                remedies);
    }

    TestLaw asking(Evidence... evidence) {
        return new TestLaw(steps, refusal, supplement, retract, starters, List.of(evidence), remedies);
    }

    Law law() {
        return new Law(regulation(), "0".repeat(64), procedure());
    }

    private Procedure procedure() {
        return new Procedure(
                "share-application",
                ProcedureKind.SHARE_APPLICATION,
                TEXT,
                ARTICLE,
                List.of(),
                starters,
                PartyRole.PROVIDER,
                apply,
                steps,
                refusal,
                supplement,
                retract,
                remedies,
                null,
                Map.of(CaseOutcome.AGREED, Set.of(Effect.GRANT)),
                List.of(new NoticeRule(NoticeRule.Event.AGREED, List.of(PartyRole.PROVIDER), article("20.2"))),
                List.of());
    }

    private static Regulation regulation() {
        AdmissionRule admission = new AdmissionRule(AdmissionRule.Way.NOT_NAMED, null, null, "silent");
        CatalogRules catalog = new CatalogRules(
                admission,
                admission,
                admission,
                admission,
                null,
                null,
                null,
                List.of(),
                new CatalogRules.SharedDataRule(CatalogRules.Permission.UNSPECIFIED, null));
        LocalDate day = LocalDate.of(2020, 1, 1);
        return new Regulation(
                "test-2020",
                TEXT,
                null,
                LegalForce.NORMATIVE_DOCUMENT,
                ProfileStatus.COMPLETE,
                null,
                new LegalDates(day, day, day, null, day),
                Layer.LOCAL,
                Set.of(),
                30,
                new Counting(Counting.RollOver.ROLLS, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                catalog,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A decision that ends the case, within so many working days of receipt. */
    static Step answer(PartyRole by, int workingDays) {
        return step("answer", Act.DECIDE, new Actors.One(by), workingDays(workingDays), concluding());
    }

    static Map<StepOutcome, Next> concluding() {
        return Map.of(
                StepOutcome.AGREED, new Next.Conclude(CaseOutcome.AGREED),
                StepOutcome.PARTLY_AGREED, new Next.Conclude(CaseOutcome.PARTLY_AGREED),
                StepOutcome.REFUSED, new Next.Conclude(CaseOutcome.REFUSED));
    }

    static Map<StepOutcome, Next> leadingTo(String step) {
        return Map.of(
                StepOutcome.AGREED, new Next.ToStep(step),
                StepOutcome.PARTLY_AGREED, new Next.ToStep(step),
                StepOutcome.DONE, new Next.ToStep(step),
                StepOutcome.REFUSED, new Next.Conclude(CaseOutcome.REFUSED));
    }

    static Clock workingDays(int amount) {
        return term(amount, PeriodUnit.WORKING_DAYS, StartEvent.Kind.RECEIPT, null);
    }

    static Clock term(
            int amount,
            PeriodUnit unit,
            StartEvent.Kind from,
            Clock.@org.jspecify.annotations.Nullable Extension extension) {
        return new Clock.Term(amount, unit, new StartEvent.Event(from), false, extension, article("20.2"), null);
    }

    static Clock.Extension extension(int amount) {
        return new Clock.Extension(
                amount, PeriodUnit.WORKING_DAYS, PartyRole.AUTHORITY, List.of(PartyRole.APPLICANT), article("20.5"));
    }

    static Step step(
            String id, Act act, Actors by, Clock clock, Map<StepOutcome, Next> outcomes, Evidence... evidence) {
        return new Step(
                id, TEXT, act, by, clock, null, List.of(evidence), outcomes, List.of(), article("20." + id.length()));
    }

    static Evidence evidence(String id, Evidence.Form form) {
        return new Evidence(id, new Text(id, id), form, List.of(), article("23"));
    }
}
