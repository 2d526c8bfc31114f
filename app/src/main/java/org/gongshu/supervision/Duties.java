package org.gongshu.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the law of a region asks of its departments without anybody applying, and whether they did it. Being late is shown
 * and never decides anything.
 */
@Service
public class Duties {

    private static final int YEARS_BACK = 2;
    private static final int LONGEST_NOTE = 2_000;
    private static final Set<PartyRole> OF_DEPARTMENTS =
            Set.of(PartyRole.DEPARTMENT, PartyRole.PROVIDER, PartyRole.USER_DEPARTMENT, PartyRole.SOURCE_DEPARTMENT);
    private static final Set<DepartmentKind> BOUND = Set.of(
            DepartmentKind.AUTHORITY,
            DepartmentKind.GOVERNMENT,
            DepartmentKind.INSTITUTION,
            DepartmentKind.PUBLIC_UTILITY);

    private final Database database;
    private final Regulations regulations;
    private final Departments departments;
    private final DutyTable table;
    private final Ledger ledger;
    private final Clock clock;

    Duties(
            Database database,
            Regulations regulations,
            Departments departments,
            DutyTable table,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.regulations = regulations;
        this.departments = departments;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A duty of a department, and how it stands. */
    public record Owed(OwedDuty owed, DutyState state) {}

    /** A department that has a duty, and how it stands. */
    public record Owing(Department department, DutyState state) {}

    /** The duties of the official's own department, in the order of the texts. */
    public List<Owed> listOwed(Actor.Official by) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return database.read(
                by.scope(),
                () -> departments
                        .findDepartment(by.scope(), by.department())
                        .map(own -> duties(by.region(), today)
                                .filter(owed -> binds(owed, own))
                                .map(owed -> new Owed(
                                        owed,
                                        stateOf(owed, List.of(own), today)
                                                .getFirst()
                                                .state()))
                                .toList())
                        .orElseGet(List::of));
    }

    /** Every department that has the duty; for the authority alone. */
    public Outcome<List<Owing>> listOwing(Actor.Official by, String regulation, String duty) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return database.read(by.scope(), () -> {
            boolean oversees = departments
                    .findDepartment(by.scope(), by.department())
                    .filter(own -> own.kind() == DepartmentKind.AUTHORITY)
                    .isPresent();
            Optional<OwedDuty> owed = oversees ? find(by.region(), regulation, duty, today) : Optional.empty();
            return owed.map(found -> Outcome.done(stateOf(
                            found,
                            BOUND.stream()
                                    .sorted()
                                    .flatMap(kind -> departments.listOfKind(by.region(), kind, today).stream())
                                    .filter(department -> binds(found, department))
                                    .toList(),
                            today)))
                    .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
        });
    }

    /** States that the own department did a duty that has no procedure of its own. */
    public Outcome<Owed> state(Actor.Official by, String regulation, String duty, LocalDate on, String note) {
        Instant now = clock.instant();
        LocalDate today = LegalTime.dayOf(now);
        return database.write(by.scope(), () -> {
            Department own = departments.getDepartment(by.scope(), by.department());
            Optional<OwedDuty> owed = find(by.region(), regulation, duty, today).filter(found -> binds(found, own));
            if (owed.isEmpty()) {
                return Outcome.refused(PlatformProblem.NOT_FOUND);
            }
            Optional<Refusal> wrong = wrongWith(owed.get(), on, note, today);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            UUID id = Ids.at(now.toEpochMilli());
            table.insert(id, by.region(), owed.get(), own.id(), on, note.strip(), by.account(), now);
            record(by, id, owed.get(), on, note, now);
            return Outcome.done(new Owed(
                    owed.get(),
                    stateOf(owed.get(), List.of(own), today).getFirst().state()));
        });
    }

    private static Optional<Refusal> wrongWith(OwedDuty owed, LocalDate on, String note, LocalDate today) {
        if (owed.findProcedure().isPresent()) {
            return Optional.of(Refusal.of(SupervisionProblem.DUTY_HAS_PROCEDURE)
                    .under(owed.duty().article()));
        }
        if (on.isAfter(today)) {
            return Optional.of(Refusal.of(SupervisionProblem.DONE_LATER).at("on"));
        }
        return note.isBlank() || note.length() > LONGEST_NOTE
                ? Optional.of(Refusal.of(SupervisionProblem.NOTE_MISSING, Map.of("most", LONGEST_NOTE))
                        .at("note"))
                : Optional.empty();
    }

    private void record(Actor.Official by, UUID id, OwedDuty owed, LocalDate on, String note, Instant now) {
        ledger.append(LedgerEntry.of(
                        SupervisionAction.DUTY_DONE,
                        by.region(),
                        LedgerEntry.Subject.of("duty-deed", id),
                        LedgerEntry.Actor.official(by.person(), by.post(), by.department()),
                        now)
                .fact("regulation", owed.from().id())
                .fact("duty", owed.duty().id())
                .fact("article", owed.duty().article().toString())
                .fact("on", on.toString())
                .personal("note", note.strip()));
    }

    private Stream<OwedDuty> duties(UUID region, LocalDate today) {
        return regulations.profile(region, today).stream()
                .flatMap(profile -> profile.layers().stream())
                .flatMap(text -> text.duties().stream().map(duty -> new OwedDuty(duty, text)));
    }

    private Optional<OwedDuty> find(UUID region, String regulation, String duty, LocalDate today) {
        return duties(region, today)
                .filter(owed ->
                        owed.from().id().equals(regulation) && owed.duty().id().equals(duty))
                .findFirst();
    }

    private static boolean binds(OwedDuty owed, Department department) {
        PartyRole who = owed.duty().who();
        return OF_DEPARTMENTS.contains(who)
                ? BOUND.contains(department.kind())
                : kindOf(who).filter(kind -> kind == department.kind()).isPresent();
    }

    private static Optional<DepartmentKind> kindOf(PartyRole who) {
        return switch (who) {
            case AUTHORITY, AUTHORITY_HEAD -> Optional.of(DepartmentKind.AUTHORITY);
            case COUNTY_AUTHORITY -> Optional.of(DepartmentKind.COUNTY_AUTHORITY);
            case OPERATOR -> Optional.of(DepartmentKind.OPERATOR);
            case TECHNICAL_SERVICE -> Optional.of(DepartmentKind.TECHNICAL_SERVICE);
            case OPENNESS_OFFICE -> Optional.of(DepartmentKind.OPENNESS_OFFICE);
            case FINANCE -> Optional.of(DepartmentKind.FINANCE);
            case SECRECY_OFFICE -> Optional.of(DepartmentKind.SECRECY);
            case CYBER_OFFICE -> Optional.of(DepartmentKind.CYBERSPACE);
            case PUBLIC_SECURITY -> Optional.of(DepartmentKind.PUBLIC_SECURITY);
            case GOVERNMENT -> Optional.of(DepartmentKind.PEOPLES_GOVERNMENT);
            case COMMITTEE -> Optional.of(DepartmentKind.COMMITTEE);
            default -> Optional.empty();
        };
    }

    /** In the order of the departments. */
    private List<Owing> stateOf(OwedDuty owed, List<Department> of, LocalDate today) {
        LocalDate lawful = owed.from().dates().effectiveFrom();
        List<UUID> ids = of.stream().map(Department::id).toList();
        Map<UUID, List<LocalDate>> done =
                ids.isEmpty() ? Map.of() : table.done(of.getFirst().region(), owed, ids, today.minusYears(YEARS_BACK));
        return of.stream()
                .map(department -> new Owing(
                        department,
                        DutyState.of(
                                owed.duty().cadence(),
                                done.getOrDefault(department.id(), List.of()),
                                later(department.term().from(), lawful),
                                today)))
                .toList();
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
