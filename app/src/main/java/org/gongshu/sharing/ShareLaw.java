package org.gongshu.sharing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.regulation.Access;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.SharingTypeRule;
import org.springframework.stereotype.Component;

/** What the law of a region says about applying for shared data. */
@Component
class ShareLaw {

    private final Regulations regulations;
    private final Clock clock;

    ShareLaw(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    Optional<LayeredProfile> of(UUID region) {
        return regulations.profile(region, LegalTime.dayOf(clock.instant()));
    }

    /** The article under which data of the type is not to be had by an ordinary application. */
    static Optional<ArticleRef> barredUnder(LayeredProfile law, SharingType type) {
        return law.findSharingType(type)
                .map(LayeredProfile.Resolved::rule)
                .filter(rule -> rule.access() == Access.NONE)
                .map(SharingTypeRule::article);
    }

    /** Whether there is a way to data of the type that is not to be had in the ordinary way. */
    static boolean negotiates(LayeredProfile law, SharingType type) {
        return law.findProcedure(ProcedureKind.WITHHELD_ACCESS, facts(type)).isPresent();
    }

    /** The facts of data that somebody needs all the same: withheld, or on conditions that they do not meet. */
    private static Map<Fact, Set<String>> facts(SharingType type) {
        Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.SHARING_TYPE, Set.of(type.word()));
        facts.put(Fact.CONDITIONS, Set.of("not-met"));
        return facts;
    }
}
