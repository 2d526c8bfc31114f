package org.gongshu.opening;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicants;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Service;

/** Where applicants take what they were agreed to have; each taking is on record before its first byte leaves. */
@Service
public class PersonalCopies {

    private final Database database;
    private final PersonalCopyTable table;
    private final Applicants applicants;
    private final OpenFiles files;
    private final Clock clock;

    PersonalCopies(Database database, PersonalCopyTable table, Applicants applicants, OpenFiles files, Clock clock) {
        this.database = database;
        this.table = table;
        this.applicants = applicants;
        this.files = files;
        this.clock = clock;
    }

    /** A taking that has begun. */
    public record Taking(UUID use, PersonalCopy copy) {}

    /** What the applicant has, the newest first. */
    public List<PersonalCopy> list(Actor.Applicant by) {
        return database.read(by.scope(), () -> table.list(by.applicant()));
    }

    /** The applicant's own copy; another's is not there. */
    public Optional<PersonalCopy> find(Actor.Applicant by, UUID id) {
        return database.read(by.scope(), () -> table.find(by.applicant(), id));
    }

    /** Why the copy cannot be taken now, if so: it has ended, its time is over, or the proof of who has it is. */
    public Optional<Refusal> closed(PersonalCopy copy) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        PersonalTerms terms = copy.terms();
        if (copy.endedAt() != null) {
            return Optional.of(under(copy, Refusal.of(OpeningProblem.COPY_ENDED)));
        }
        LocalDate until = terms.until();
        if (until != null && today.isAfter(until)) {
            return Optional.of(under(copy, Refusal.of(OpeningProblem.COPY_EXPIRED, Map.of("until", until.toString()))));
        }
        boolean proved = !terms.proofNeeded()
                || applicants
                        .findApplicant(terms.applicant())
                        .filter(applicant -> applicant.isProvedOn(today))
                        .isPresent();
        return proved ? Optional.empty() : Optional.of(under(copy, Refusal.of(OpeningProblem.PROOF_EXPIRED)));
    }

    private static Refusal under(PersonalCopy copy, Refusal refusal) {
        return refusal.under(
                new ArticleRef(copy.about().regulation(), copy.about().article()));
    }

    /** Puts on record that the copy is being taken. */
    public Outcome<Taking> begin(Actor.Applicant by, UUID id) {
        Optional<PersonalCopy> copy = find(by, id);
        if (copy.isEmpty()) {
            return Outcome.refused(OpeningProblem.COPY_NOT_FOUND);
        }
        return closed(copy.get())
                .<Outcome<Taking>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(begun(by, copy.get())));
    }

    private Taking begun(Actor.Applicant by, PersonalCopy copy) {
        Instant now = clock.instant();
        UUID use = Ids.at(now.toEpochMilli());
        return database.write(by.scope(), () -> {
            table.begin(use, copy, by.account(), now);
            return new Taking(use, copy);
        });
    }

    /** Writes the file and notes that it was taken to the end. */
    public void write(Actor.Applicant by, Taking taking, OutputStream out) throws IOException {
        long bytes = Files.copy(files.of(taking.copy().digest()), out);
        out.flush();
        Instant now = clock.instant();
        database.write(by.scope(), () -> {
            table.end(taking.use(), bytes, now);
            return taking;
        });
    }
}
