package org.gongshu.sharing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Provision;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;

/** What an application states, in the words by which regulations ask for it. */
record Statements(Map<String, String> byEvidence) {

    /** The evidence word by which somebody states until when what they ask for shall hold. */
    static final String VALID_UNTIL = "valid-until";

    static Statements of(ShareApplication application, List<Provision> basis) {
        Map<String, String> said = new TreeMap<>();
        String duty = application.purpose().duty();
        said.put("purpose", application.purpose().matter() + (duty.isBlank() ? "" : "：" + duty));
        if (application.scenario() != null && !application.scenario().isBlank()) {
            said.put("scenario", application.scenario());
        }
        if (!basis.isEmpty()) {
            String cited = basis.stream().map(Statements::cited).collect(Collectors.joining("；"));
            said.put("basis", cited);
            said.put("use-basis", cited);
        }
        said.put(
                "until", application.until() == null ? "-" : application.until().toString());
        return new Statements(said);
    }

    /** The day that is stated, if one is. */
    static Outcome<Optional<LocalDate>> dayOf(Map<String, String> statements, String evidence) {
        String said = statements.getOrDefault(evidence, "").strip();
        if (said.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(LocalDate.parse(said)));
        } catch (DateTimeParseException noDay) {
            return Outcome.refused(Refusal.of(SharingProblem.DAY_INVALID).at("statements." + evidence));
        }
    }

    Opening into(Opening opening) {
        Opening told = opening;
        for (Map.Entry<String, String> statement : byEvidence.entrySet()) {
            told = told.state(statement.getKey(), statement.getValue());
        }
        for (Subject subject : opening.subjects()) {
            told = added(told, "scope", subject.title());
            for (String mode : subject.asked().modes()) {
                told = added(told, "mode", mode);
            }
        }
        return told;
    }

    /** With one thing more in a list. */
    private static Opening added(Opening opening, String evidence, String value) {
        String before = opening.statements().get(evidence);
        if (before == null) {
            return opening.state(evidence, value);
        }
        boolean there = List.of(before.split("、")).contains(value);
        return there ? opening : opening.state(evidence, before + "、" + value);
    }

    /** "10" as 第10条, "18.2" as 第18条第2款. */
    private static String cited(Provision provision) {
        String title = "《" + provision.title() + "》";
        String article = provision.article();
        return article == null ? title : title + "第" + article.replace(".", "条第") + (article.contains(".") ? "款" : "条");
    }
}
