package org.gongshu.procedure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Departments;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.Messages;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues the letters of a case as numbered documents: the notice of everything missing, and the reply. */
@Component
class Papers {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);

    private final Messages messages;
    private final Departments departments;
    private final Applicants applicants;
    private final CaseWriter writer;
    private final FileStore files;
    private final DocumentTable table;

    Papers(
            Messages messages,
            Departments departments,
            Applicants applicants,
            CaseWriter writer,
            FileStore files,
            DocumentTable table) {
        this.messages = messages;
        this.departments = departments;
        this.applicants = applicants;
        this.writer = writer;
        this.files = files;
        this.table = table;
    }

    /** Issues what the transition calls for, in the current transaction. */
    void issueFor(Transition transition, Instant now) {
        for (CaseAct act : transition.acts()) {
            if (act.act() == Act.RETURN_FOR_SUPPLEMENT) {
                issue(transition.after(), "supplement-notice", now, number -> supplement(transition, act, number));
            }
        }
        Conclusion end = transition.conclusion();
        if (end != null && isAnswered(end.outcome()) && transition.before() != null) {
            issue(
                    transition.after(),
                    "reply",
                    now,
                    number -> reply(transition.after(), end, senderOf(transition), number));
        }
    }

    private static boolean isAnswered(CaseOutcome outcome) {
        return switch (outcome) {
            case AGREED, PARTLY_AGREED, REFUSED, CONFIRMED, NOT_OURS -> true;
            case DONE, LAPSED, RETRACTED -> false;
        };
    }

    private interface Letter {
        Docx under(String number);
    }

    private void issue(Case about, String evidence, Instant now, Letter letter) {
        int year = LegalTime.dayOf(now).getYear();
        String number = writer.nextNumber(about.region(), "paper", year);
        FileStore.Kept kept = kept(letter.under(number));
        table.insert(
                about,
                new CaseDocument(
                        org.gongshu.kernel.Ids.at(now.toEpochMilli()),
                        evidence,
                        true,
                        number,
                        LegalTime.dayOf(now),
                        say("papers.file." + evidence, Map.of("number", number)),
                        DOCX,
                        kept.bytes(),
                        kept.digest(),
                        null,
                        now));
    }

    private FileStore.Kept kept(Docx paper) {
        try {
            return files.keep(new ByteArrayInputStream(paper.bytes()));
        } catch (IOException full) {
            throw new UncheckedIOException("A paper could not be kept", full);
        }
    }

    private Docx supplement(Transition transition, CaseAct act, String number) {
        Case about = transition.after();
        Docx docx = head(about, "papers.supplement.title", number)
                .text(say("papers.supplement.opening", matter(about, act.article())));
        int line = 1;
        for (String missing : act.missing()) {
            docx.text(line++ + ". " + missing);
        }
        boolean stopped = act.notes().contains(Note.CLOCK_STOPPED);
        docx.text(say(stopped ? "papers.supplement.clock-stops" : "papers.supplement.clock-runs", Map.of()));
        return foot(docx, about, act.seat(), LegalTime.dayOf(act.at()));
    }

    private Docx reply(Case about, Conclusion end, @Nullable Seat sender, String number) {
        Docx docx = head(about, "papers.reply.title", number)
                .text(say("papers.reply.opening", matter(about, end.article())));
        if (end.outcome() == CaseOutcome.NOT_OURS || end.outcome() == CaseOutcome.CONFIRMED) {
            docx.text(say("papers.reply.concluded-" + end.outcome().word(), Map.of()));
        } else {
            end.subjects().forEach(state -> answer(docx, state));
        }
        about.remedies().forEach(remedy -> docx.text(remedy(about, remedy)));
        return foot(docx, about, sender, end.on());
    }

    private void answer(Docx docx, SubjectState state) {
        CaseOutcome outcome = state.outcome() == null ? CaseOutcome.DONE : state.outcome();
        docx.text(say(
                "papers.subject." + outcome.word(),
                Map.of("subject", state.subject().title())));
        if (outcome == CaseOutcome.REFUSED) {
            grounds(docx, state.grounds());
            return;
        }
        for (Withheld withheld : state.withheld()) {
            String dimension =
                    say("papers.dimension." + withheld.part().dimension().word(), Map.of());
            docx.text(say(
                    "papers.withheld",
                    Map.of("dimension", dimension, "value", withheld.part().value())));
            grounds(docx, withheld.grounds());
        }
    }

    private void grounds(Docx docx, Grounds grounds) {
        if (!grounds.reason().isBlank()) {
            docx.text(say("papers.reason", Map.of("reason", grounds.reason())));
        }
        for (Basis basis : grounds.basis()) {
            String article = basis.article() == null ? "" : articleWords(basis.article());
            docx.text(say("papers.basis", Map.of("title", basis.title(), "article", article)));
        }
    }

    private String remedy(Case about, Remedy remedy) {
        return switch (remedy) {
            case Remedy.Appeal appeal -> say("papers.remedy.appeal", Map.of("article", cited(about, appeal.article())));
            case Remedy.Hint hint ->
                say("papers.remedy." + wordOf(hint.way()), Map.of("article", cited(about, hint.article())));
        };
    }

    private static String wordOf(Word word) {
        return word.word();
    }

    private Docx head(Case about, String title, String number) {
        return new Docx()
                .title(say(title, Map.of("title", about.title())))
                .number(say("papers.number", Map.of("number", number)))
                .text(say("papers.to", Map.of("name", nameOf(about.region(), about.applicant()))));
    }

    private Docx foot(Docx docx, Case about, @Nullable Seat sender, LocalDate day) {
        return docx.atRight(sender == null ? "" : nameOf(about.region(), sender.party()))
                .atRight(DAY.format(day));
    }

    private Map<String, Object> matter(Case about, @Nullable ArticleRef article) {
        return Map.of(
                "day", DAY.format(about.dates().application()),
                "title", about.title(),
                "case", about.number(),
                "article", cited(about, article == null ? about.law().article() : article));
    }

    private static String cited(Case about, ArticleRef article) {
        return "《" + about.law().regulation().title().zh() + "》" + articleWords(article.article());
    }

    /** "18.2" as 第18条第2款. */
    static String articleWords(String article) {
        int dot = article.indexOf('.');
        return dot < 0
                ? "第" + article + "条"
                : "第" + article.substring(0, dot) + "条第" + article.substring(dot + 1) + "款";
    }

    private static @Nullable Seat senderOf(Transition transition) {
        return transition.acts().stream()
                .filter(act -> act.seat() != null)
                .map(CaseAct::seat)
                .findFirst()
                .orElse(null);
    }

    private String nameOf(UUID region, Party party) {
        return switch (party) {
            case Party.OfGovernment(UUID id) ->
                departments
                        .findDepartment(Scope.of(region), id)
                        .map(department -> department.name())
                        .orElse("");
            case Party.OfSociety(UUID id) ->
                applicants.findApplicant(id).map(applicant -> applicant.name()).orElse("");
        };
    }

    private String say(String key, Map<String, Object> parameters) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, parameters);
    }
}
