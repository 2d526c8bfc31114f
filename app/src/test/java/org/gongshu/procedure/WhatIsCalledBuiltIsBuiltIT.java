package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.PlatformTest;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.RuleRef;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account of the articles tells a lawyer what the platform does; the program is held to it. */
@PlatformTest
class WhatIsCalledBuiltIsBuiltIT {

    @Autowired
    private Regulations regulations;

    @Autowired
    private List<CaseKind> kinds;

    @Test
    void everyProcedureOfABuiltArticleIsAKindOfThisProgram() {
        Set<ProcedureKind> there = kinds.stream().map(CaseKind::kind).collect(Collectors.toSet());
        assertThat(claims(RuleRef.Type.PROCEDURE)
                        .filter(claim -> claim.procedure()
                                .map(Procedure::kind)
                                .filter(there::contains)
                                .isEmpty()))
                .isEmpty();
    }

    /** What is delivered was mounted before, so that a gate before mounting stands before delivery as well. */
    @Test
    void everyGateOfABuiltArticleStandsBeforeSomethingThatACaseBringsAbout() {
        Set<Checkpoint> passed = EnumSet.noneOf(Checkpoint.class);
        kinds.forEach(kind -> passed.addAll(kind.gates()));
        passed.add(Checkpoint.DELIVERY);
        assertThat(claims(RuleRef.Type.GATE)
                        .filter(claim -> !claim.gate()
                                .map(Gate::before)
                                .map(passed::containsAll)
                                .orElse(false)))
                .isEmpty();
    }

    @Test
    void thereAreClaims() {
        assertThat(claims(RuleRef.Type.PROCEDURE)).hasSizeGreaterThan(50);
        assertThat(claims(RuleRef.Type.GATE)).hasSizeGreaterThan(5);
    }

    private Stream<Claim> claims(RuleRef.Type type) {
        return regulations.listRegulations().stream()
                .map(RegulationVersion::regulation)
                .flatMap(text -> text.articles().stream()
                        .filter(ArticleAccount::built)
                        .flatMap(account -> account.by().stream()
                                .filter(rule -> rule.type() == type)
                                .map(rule -> new Claim(text, account, rule))));
    }

    private record Claim(Regulation text, ArticleAccount account, RuleRef rule) {

        Optional<Procedure> procedure() {
            return text.findProcedure(rule.id());
        }

        Optional<Gate> gate() {
            return text.gates().stream()
                    .filter(gate -> gate.id().equals(rule.id()))
                    .findFirst();
        }

        @Override
        public String toString() {
            return account.article() + " " + rule;
        }
    }
}
