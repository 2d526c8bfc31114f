package org.gongshu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** People and organizations from society. They belong to no region. */
@Service
public class Applicants {

    /** What somebody tells of themselves when they register. */
    public record Draft(
            ApplicantKind kind,
            String name,
            String identity,
            @Nullable String phone) {}

    private static final RowMapper<Applicant> APPLICANT = (row, _) -> new Applicant(
            Columns.id(row, "id"),
            ApplicantKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("identity"),
            row.getString("phone"),
            row.getString("proof"),
            Columns.day(row, "proved_on"),
            Columns.day(row, "proof_until"),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Deeds deeds;
    private final Lists lists;

    Applicants(Database database, JdbcClient jdbc, Accounts accounts, Deeds deeds, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.deeds = deeds;
        this.lists = lists;
    }

    public Optional<Applicant> findApplicant(UUID id) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT * FROM applicant WHERE id = :id")
                        .param("id", id)
                        .query(APPLICANT)
                        .optional());
    }

    public Applicant getApplicant(UUID id) {
        return findApplicant(id).orElseThrow(() -> new NoSuchElementException("no applicant " + id));
    }

    /** Registers an applicant with an account of their own; the kind is not proved yet. */
    public Outcome<Applicant> register(Draft draft, String login, String password, Instant at) {
        Optional<Refusal> wrong = wrongWith(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.write(
                Scope.everywhere(),
                () -> insert(draft)
                        .then(applicant -> accounts.openChosen(
                                        new Account(
                                                Ids.next(),
                                                null,
                                                null,
                                                applicant.id(),
                                                login,
                                                AccountState.ACTIVE,
                                                at,
                                                1),
                                        password)
                                .map(_ -> applicant)));
    }

    /** The applicants by name in pinyin order, where {@code text} occurs in the name. */
    public Outcome<Page<Applicant>> list(@Nullable String text, Paging paging) {
        String pattern = Columns.containing(text);
        return database.read(
                Scope.everywhere(),
                () -> lists.page(
                        "applicants " + pattern,
                        paging,
                        (position, limit) -> jdbc.sql("""
                                        SELECT * FROM applicant WHERE name LIKE :pattern AND (:id::uuid IS NULL
                                          OR (name COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                                        ORDER BY name COLLATE "zh-x-icu", id LIMIT :limit
                                        """)
                                .param("pattern", pattern)
                                .param("id", position.id())
                                .param("text", position.text())
                                .param("limit", limit)
                                .query(APPLICANT)
                                .list(),
                        last -> new Lists.Position(last.name(), last.id()),
                        () -> jdbc.sql("SELECT count(*) FROM applicant WHERE name LIKE :pattern")
                                .param("pattern", pattern)
                                .query(Long.class)
                                .single()));
    }

    /** Records what proves the applicant's kind, and until when the proof holds. */
    public Outcome<Applicant> prove(
            Actor.Official by, UUID id, int version, String proof, LocalDate on, @Nullable LocalDate until) {
        Optional<Refusal> wrong = Checks.first(Checks.notBlank("proof", proof), Checks.term(on, until));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                UPDATE applicant SET proof = :proof, proved_on = :on, proof_until = :until,
                                    version = version + 1
                                WHERE id = :id AND version = :version RETURNING *
                                """)
                        .param("proof", proof)
                        .param("on", on)
                        .param("until", until)
                        .param("id", id)
                        .param("version", version)
                        .query(APPLICANT)
                        .optional()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                findApplicant(id).isPresent()
                                        ? PlatformProblem.VERSION_CHANGED
                                        : PlatformProblem.NOT_FOUND))
                        .map(deeds.noted(by, OrganizationAction.APPLICANT_PROVED, "applicant", Applicant::id)));
    }

    private static Optional<Refusal> wrongWith(Draft draft) {
        boolean isValid = draft.kind() == ApplicantKind.NATURAL_PERSON
                ? IdentityNumber.isValid(draft.identity())
                : CreditCode.isValid(draft.identity());
        return Checks.first(
                Checks.notBlank("name", draft.name()),
                isValid
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.of(OrganizationProblem.IDENTITY_INVALID).at("identity")));
    }

    private Outcome<Applicant> insert(Draft draft) {
        return jdbc.sql("""
                        INSERT INTO applicant (id, kind, name, identity, phone)
                        VALUES (:id, :kind, :name, :identity, :phone) ON CONFLICT DO NOTHING RETURNING *
                        """)
                .param("id", Ids.next())
                .param("kind", draft.kind().name())
                .param("name", draft.name().strip())
                .param("identity", draft.identity())
                .param("phone", draft.phone())
                .query(APPLICANT)
                .optional()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(OrganizationProblem.IDENTITY_TAKEN).at("identity")));
    }
}
