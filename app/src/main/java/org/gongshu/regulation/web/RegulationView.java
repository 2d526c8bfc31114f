package org.gongshu.regulation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshu.regulation.LegalDates;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.Word;
import org.gongshu.regulation.reading.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as readers get it.
 *
 * @param files the files themselves, spelled as a writer spells them
 */
record RegulationView(
        Head head,
        List<Label> bodies,
        List<Label> sharingTypes,
        List<Label> openingTypes,
        List<Label> modes,
        List<Label> sharingConditions,
        List<Label> exemptions,
        List<Label> recordFields,
        List<Course> procedures,
        List<ArticleView> articles,
        Map<String, @Nullable Object> files) {

    /** What identifies a regulation. */
    record Head(
            String id,
            Text title,
            @Nullable String number,
            String force,
            String status,
            @Nullable Text remark,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate published,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            LocalDate verifiedOn,
            String layer,
            List<String> matters,
            int articleCount,
            String sha256) {

        static Head of(RegulationVersion version) {
            Regulation regulation = version.regulation();
            LegalDates dates = regulation.dates();
            return new Head(
                    regulation.id(),
                    regulation.title(),
                    regulation.number(),
                    regulation.force().word(),
                    regulation.status().word(),
                    regulation.remark(),
                    dates.promulgated(),
                    dates.published(),
                    dates.effectiveFrom(),
                    dates.effectiveUntil(),
                    dates.verifiedOn(),
                    regulation.layer().word(),
                    regulation.matters().stream().map(Word::word).sorted().toList(),
                    regulation.articleCount(),
                    version.sha256());
        }
    }

    /** The name that a regulation gives to a word of the vocabulary. */
    record Label(String word, Text label, @Nullable String article) {}

    /** A procedure with its drawing (Mermaid). */
    record Course(String id, String kind, Text title, String article, String graph) {

        static Course of(Regulation regulation, Procedure procedure) {
            return new Course(
                    procedure.id(),
                    procedure.kind().word(),
                    procedure.title(),
                    procedure.article().article(),
                    Drawing.graph(regulation, procedure));
        }
    }

    static RegulationView of(RegulationVersion version) {
        Regulation regulation = version.regulation();
        return new RegulationView(
                Head.of(version),
                regulation.bodies().stream()
                        .map(body -> new Label(
                                body.role().word(), body.name(), body.article().article()))
                        .toList(),
                regulation.sharingTypes().stream()
                        .map(rule -> new Label(
                                rule.type().word(), rule.label(), rule.article().article()))
                        .toList(),
                regulation.openingTypes().stream()
                        .map(rule -> new Label(
                                rule.type().word(), rule.label(), rule.article().article()))
                        .toList(),
                regulation.modes().stream()
                        .map(rule -> new Label(
                                rule.mode().word(), rule.label(), rule.article().article()))
                        .toList(),
                regulation.sharingConditions().stream()
                        .map(rule -> new Label(
                                rule.condition().word(),
                                rule.label(),
                                rule.article().article()))
                        .toList(),
                regulation.exemptions().stream()
                        .map(rule -> new Label(
                                rule.exemption().word(),
                                rule.label(),
                                rule.article().article()))
                        .toList(),
                recordFields(regulation),
                regulation.procedures().stream()
                        .map(procedure -> Course.of(regulation, procedure))
                        .toList(),
                regulation.articles().stream().map(ArticleView::of).toList(),
                version.content());
    }

    private static List<Label> recordFields(Regulation regulation) {
        var rule = regulation.usageRecord();
        return rule == null
                ? List.of()
                : rule.fields().stream()
                        .map(field -> new Label(
                                field.field().word(),
                                field.label(),
                                rule.article().article()))
                        .toList();
    }
}
