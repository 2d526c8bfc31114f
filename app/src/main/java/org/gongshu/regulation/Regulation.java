package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regulation, as read from its folder.
 *
 * @param number the document's number, null where it has none
 * @param remark what must be said wherever it is named (a draft, a later text not at hand), or null
 * @param articleCount how many articles the text has; each has its account when the profile is complete
 */
public record Regulation(
        String id,
        Text title,
        @Nullable String number,
        LegalForce force,
        ProfileStatus status,
        @Nullable Text remark,
        LegalDates dates,
        Layer layer,
        Set<Matter> matters,
        int articleCount,
        Counting counting,
        List<Body> bodies,
        List<SharingTypeRule> sharingTypes,
        List<OpeningTypeRule> openingTypes,
        List<ModeRule> modes,
        List<SharingConditionRule> sharingConditions,
        List<ExemptionRule> exemptions,
        List<PurposeLimit> purposeLimits,
        CatalogRules catalog,
        @Nullable UsageRecordRule usageRecord,
        List<Gate> gates,
        List<Violation> violations,
        List<Precedence> precedence,
        List<Procedure> procedures,
        List<Duty> duties,
        List<Interpretation> interpretations,
        List<ArticleAccount> articles) {

    public Regulation {
        matters = Set.copyOf(matters);
        bodies = List.copyOf(bodies);
        sharingTypes = List.copyOf(sharingTypes);
        openingTypes = List.copyOf(openingTypes);
        modes = List.copyOf(modes);
        sharingConditions = List.copyOf(sharingConditions);
        exemptions = List.copyOf(exemptions);
        purposeLimits = List.copyOf(purposeLimits);
        gates = List.copyOf(gates);
        violations = List.copyOf(violations);
        precedence = List.copyOf(precedence);
        procedures = List.copyOf(procedures);
        duties = List.copyOf(duties);
        interpretations = List.copyOf(interpretations);
        articles = List.copyOf(articles);
    }

    /** Whether a region may stand under it. */
    public boolean selectable() {
        return status == ProfileStatus.COMPLETE;
    }

    /**
     * Whether a region may follow it on {@code day}: it is in force, or it is a draft that somebody tries out from the day
     * on which it was made public. A draft is never in force, and says so wherever it is named.
     */
    public boolean mayBeFollowedOn(LocalDate day) {
        LocalDate published = dates.published();
        boolean tried = force == LegalForce.DRAFT && published != null && !day.isBefore(published);
        return tried || dates.inForceOn(day);
    }

    public Optional<SharingTypeRule> findSharingType(SharingType type) {
        return sharingTypes.stream().filter(rule -> rule.type() == type).findFirst();
    }

    public Optional<OpeningTypeRule> findOpeningType(OpeningType type) {
        return openingTypes.stream().filter(rule -> rule.type() == type).findFirst();
    }

    public Optional<Procedure> findProcedure(String procedureId) {
        return procedures.stream()
                .filter(procedure -> procedure.id().equals(procedureId))
                .findFirst();
    }

    public Optional<Interpretation> findInterpretation(String interpretationId) {
        return interpretations.stream()
                .filter(interpretation -> interpretation.id().equals(interpretationId))
                .findFirst();
    }

    /** The account of an article; a paragraph ("18.2") is accounted for by its article. */
    public Optional<ArticleAccount> findArticle(String number) {
        String whole = number.replaceFirst("\\..*", "");
        return articles.stream()
                .filter(account -> account.article().article().equals(whole))
                .findFirst();
    }

    /** The name this text gives to a part, if it names it. */
    public Optional<Text> findBodyName(PartyRole role) {
        return bodies.stream()
                .filter(body -> body.role() == role)
                .map(Body::name)
                .findFirst();
    }
}
