package org.gongshu.procedure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.ApplicantKind;
import org.gongshu.regulation.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts cases by the general form: at the console, at the portal, or at the window for somebody who came with a paper. */
@Service
public class CaseStarts {

    private static final int LONGEST_STATEMENT = 10_000;
    private static final String WORD = "[a-z][a-z0-9-]{0,60}";

    private final Database database;
    private final CaseKinds kinds;
    private final Cases cases;
    private final Map<String, SubjectSource> sources;
    private final DraftFiles drafts;
    private final WindowPapers papers;
    private final CaseDocuments documents;
    private final Applicants applicants;
    private final Clock clock;

    CaseStarts(
            Database database,
            CaseKinds kinds,
            Cases cases,
            List<SubjectSource> sources,
            DraftFiles drafts,
            WindowPapers papers,
            CaseDocuments documents,
            Applicants applicants,
            Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.cases = cases;
        this.sources = sources.stream().collect(Collectors.toMap(SubjectSource::type, Function.identity()));
        this.drafts = drafts;
        this.papers = papers;
        this.documents = documents;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** Opens the case; a refusal names the field and leaves the uploaded files where they were. */
    public Outcome<Case> start(Actor by, CaseStart asked) {
        Optional<CaseKind> kind = kinds.find(asked.kind());
        if (kind.isEmpty()) {
            return Outcome.refused(CaseProblem.KIND_NOT_BUILT);
        }
        Optional<CaseForm> form = kind.get().form();
        if (form.isEmpty()) {
            return Outcome.refused(CaseProblem.OWN_FORM);
        }
        return database.write(
                by.scope(), () -> regionOf(by, asked).then(region -> start(by, asked, region, kind.get(), form.get())));
    }

    private static Outcome<UUID> regionOf(Actor by, CaseStart asked) {
        return switch (by) {
            case Actor.Official official -> Outcome.done(official.region());
            case Actor.Applicant applicant
            when asked.region() == null ->
                applicant.regions().size() == 1
                        ? Outcome.done(applicant.regions().iterator().next())
                        : missing("region");
            case Actor.Applicant applicant ->
                applicant.regions().contains(asked.region())
                        ? Outcome.done(asked.region())
                        : Outcome.refused(PlatformProblem.NOT_FOUND);
            case Actor.Newcomer _ -> Outcome.refused(PlatformProblem.NOT_FOUND);
        };
    }

    private Outcome<Case> start(Actor by, CaseStart asked, UUID region, CaseKind kind, CaseForm form) {
        return applicantOf(by, asked)
                .then(applicant -> subjectsOf(by, asked, region, form)
                        .then(subjects -> titleOf(asked, subjects)
                                .map(title -> opening(asked, region, applicant, title, subjects))))
                .then(opening -> facts(asked, form, opening))
                .map(this::known)
                .then(opening -> stated(asked, opening))
                .then(opening -> against(by, asked, form, opening))
                .then(opening -> withFiles(by, asked, kind, opening));
    }

    private Outcome<Party> applicantOf(Actor by, CaseStart asked) {
        UUID other = asked.onBehalfOf();
        return switch (by) {
            case Actor.Official official when other == null -> Outcome.done(Party.of(official.department()));
            case Actor.Official official -> atWindow(official, asked, other);
            case Actor.Applicant applicant -> Outcome.done(Party.ofSociety(applicant.applicant()));
            case Actor.Newcomer _ -> Outcome.refused(PlatformProblem.NOT_FOUND);
        };
    }

    /** Whoever enters a paper for somebody else shows the paper. */
    private Outcome<Party> atWindow(Actor.Official official, CaseStart asked, UUID applicant) {
        if (asked.received() == null || !(official.has(Role.OFFICER) || official.has(Role.STEWARD))) {
            return no(CaseProblem.ON_BEHALF_NEEDS_RECEIPT, "received");
        }
        return applicants.findApplicant(applicant).isPresent()
                ? Outcome.done(Party.ofSociety(applicant))
                : no(CaseProblem.APPLICANT_UNKNOWN, "onBehalfOf");
    }

    private Outcome<List<Subject>> subjectsOf(Actor by, CaseStart asked, UUID region, CaseForm form) {
        List<Subject> subjects = new ArrayList<>();
        for (int at = 0; at < asked.about().size(); at++) {
            CaseStart.Reference reference = asked.about().get(at);
            String field = "about[" + at + "]";
            if (form.findSlot(reference.type()).isEmpty()) {
                return no(CaseProblem.SUBJECT_TYPE, field + ".type");
            }
            Optional<Subject> found = Optional.ofNullable(sources.get(reference.type()))
                    .flatMap(source -> source.find(by, region, reference.id()));
            if (found.isEmpty()) {
                return no(CaseProblem.SUBJECT_UNKNOWN, field + ".id");
            }
            subjects.add(found.get());
        }
        return counted(subjects, form);
    }

    private static Outcome<List<Subject>> counted(List<Subject> subjects, CaseForm form) {
        for (CaseForm.Slot slot : form.about()) {
            long there = subjects.stream()
                    .filter(subject -> subject.type().equals(slot.type()))
                    .count();
            if (there < slot.fewest() || there > slot.most()) {
                return Outcome.refused(Refusal.of(
                                CaseProblem.SUBJECT_COUNT,
                                Map.of("type", slot.type(), "fewest", slot.fewest(), "most", slot.most()))
                        .at("about"));
            }
        }
        long different = subjects.stream().map(Subject::reference).distinct().count();
        return different == subjects.size() ? Outcome.done(subjects) : no(CaseProblem.SUBJECT_TWICE, "about");
    }

    private static Outcome<String> titleOf(CaseStart asked, List<Subject> subjects) {
        String title = asked.title() == null ? "" : asked.title().strip();
        if (!title.isEmpty()) {
            return title.length() > 200 ? no(CaseProblem.STATEMENT_TOO_LONG, "title") : Outcome.done(title);
        }
        return subjects.isEmpty()
                ? missing("title")
                : Outcome.done(subjects.getFirst().title() + (subjects.size() > 1 ? " +" + (subjects.size() - 1) : ""));
    }

    private static Opening opening(
            CaseStart asked, UUID region, Party applicant, String title, List<Subject> subjects) {
        Opening opening = Opening.of(asked.kind(), region, applicant, title).within(asked.period());
        for (Subject subject : subjects) {
            opening = opening.about(subject);
        }
        return asked.circumstanceOn() == null ? opening : opening.because(asked.circumstanceOn());
    }

    private static Outcome<Opening> facts(CaseStart asked, CaseForm form, Opening opening) {
        Opening more = opening;
        for (Map.Entry<Fact, Set<String>> told : asked.facts().entrySet()) {
            String field = "facts." + told.getKey().word();
            if (!form.asks().contains(told.getKey())) {
                return no(CaseProblem.FACT_NOT_ASKED, field);
            }
            if (!told.getKey().allowed().containsAll(told.getValue())) {
                return Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", field))
                        .at(field));
            }
            for (String value : told.getValue()) {
                more = more.fact(told.getKey(), value);
            }
        }
        for (Fact fact : form.asks()) {
            if (asked.facts().getOrDefault(fact, Set.of()).isEmpty()) {
                return no(CaseProblem.FACT_MISSING, "facts." + fact.word());
            }
        }
        return Outcome.done(more);
    }

    /** What is proved of somebody from society is known here; they do not tell it. */
    private Opening known(Opening opening) {
        if (!(opening.applicant() instanceof Party.OfSociety(UUID id))) {
            return opening;
        }
        Opening more = opening;
        Optional<Applicant> applicant = applicants.findApplicant(id).filter(found -> isWhatTheySay(found));
        for (ApplicantKind kind : ApplicantKind.values()) {
            if (applicant.filter(found -> kind.takesIn(found.kind())).isPresent()) {
                more = more.fact(Fact.APPLICANT, kind.word());
            }
        }
        return more;
    }

    /** A person is what their identity number says; what an organization is has to be proved, and the proof may end. */
    private boolean isWhatTheySay(Applicant applicant) {
        return applicant.kind() == org.gongshu.organization.ApplicantKind.NATURAL_PERSON
                || applicant.isProvedOn(LegalTime.dayOf(clock.instant()));
    }

    private static Outcome<Opening> stated(CaseStart asked, Opening opening) {
        Opening more = opening;
        for (Map.Entry<String, String> said : asked.statements().entrySet()) {
            String field = "statements." + said.getKey();
            if (!said.getKey().matches(WORD)) {
                return no(CaseProblem.DOCUMENT_KIND, "statements");
            }
            if (said.getValue().length() > LONGEST_STATEMENT) {
                return no(CaseProblem.STATEMENT_TOO_LONG, field);
            }
            more = more.state(said.getKey(), said.getValue());
        }
        return Outcome.done(more);
    }

    private Outcome<Opening> against(Actor by, CaseStart asked, CaseForm form, Opening opening) {
        UUID other = asked.against();
        if (other == null) {
            return form.against() == CaseForm.Against.A_CASE
                    ? no(CaseProblem.PARENT_MISSING, "against")
                    : Outcome.done(opening);
        }
        boolean seen = form.against() != CaseForm.Against.NOTHING
                && cases.findCase(by, other)
                        .filter(found -> found.region().equals(opening.region()))
                        .isPresent();
        return seen ? Outcome.done(opening.childOf(other)) : no(CaseProblem.PARENT_UNKNOWN, "against");
    }

    private Outcome<Case> withFiles(Actor by, CaseStart asked, CaseKind kind, Opening opening) {
        List<CaseDocuments.Draft> taken = new ArrayList<>();
        Opening more = opening;
        for (int at = 0; at < asked.files().size(); at++) {
            CaseStart.Attached attached = asked.files().get(at);
            if (!attached.evidence().matches(WORD)) {
                return no(CaseProblem.DOCUMENT_KIND, "files[" + at + "].evidence");
            }
            Optional<DraftFile> file = drafts.take(by, attached.file());
            if (file.isEmpty()) {
                return no(CaseProblem.DRAFT_FILE_UNKNOWN, "files[" + at + "].file");
            }
            taken.add(new CaseDocuments.Draft(attached.evidence(), file.get()));
            more = more.attach(attached.evidence());
        }
        return received(by, asked, taken, more)
                .then(complete -> kind.completed(by, complete))
                .then(complete -> cases.open(by, complete))
                .map(opened -> documents.attach(by, opened, taken, clock.instant()));
    }

    private Outcome<Opening> received(Actor by, CaseStart asked, List<CaseDocuments.Draft> taken, Opening opening) {
        CaseStart.@Nullable AtWindow window = asked.received();
        if (window == null || !(by instanceof Actor.Official official)) {
            return Outcome.done(opening);
        }
        return papers.take(official, window).map(paper -> {
            taken.add(WindowPapers.draftOf(paper));
            return opening.receivedBefore(paper.received());
        });
    }

    private static <T> Outcome<T> no(CaseProblem problem, String field) {
        return Outcome.refused(Refusal.of(problem).at(field));
    }

    private static <T> Outcome<T> missing(String field) {
        return Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", field))
                .at(field));
    }
}
