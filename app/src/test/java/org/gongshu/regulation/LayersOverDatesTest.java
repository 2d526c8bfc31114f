package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshu.regulation.Companion.Standing;
import org.gongshu.regulation.reading.RegulationFolder;

/** Whatever the day, the kind and the facts: no layer that speaks is lost, and the national text speaks from its day on. */
class LayersOverDatesTest {

    private static final List<Regulation> TEXTS = RegulationFolder.under(Path.of("../regulations")).stream()
            .map(folder -> RegulationFolder.read(folder).regulation().orElseThrow())
            .toList();
    private static final Regulation NATIONAL = TEXTS.stream()
            .filter(text -> text.layer() == Layer.NATIONAL)
            .findFirst()
            .orElseThrow();
    private static final LocalDate IN_FORCE =
            Optional.ofNullable(NATIONAL.dates().effectiveFrom()).orElseThrow();

    /** A question to the law: of which city, on which day, for which kind and facts. */
    record Question(Regulation local, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts) {

        LayeredProfile profile() {
            return new LayeredProfile(
                    day,
                    Stream.of(local, NATIONAL)
                            .filter(text -> text == local || text.dates().inForceOn(day))
                            .toList());
        }

        Optional<Procedure> alone(Regulation text) {
            return new LayeredProfile(day, List.of(text))
                    .findCourse(kind, facts)
                    .map(course -> course.runs().rule());
        }
    }

    @Property(tries = 3000)
    void beforeItsDayTheCityStandsAlone(@ForAll("questions") Question asked) {
        Optional<Course> course = asked.profile().findCourse(asked.kind(), asked.facts());
        if (asked.day().isBefore(IN_FORCE)) {
            assertThat(course.map(found -> found.runs().rule())).isEqualTo(asked.alone(asked.local()));
            assertThat(course.map(Course::beside).orElse(List.of())).isEmpty();
        }
    }

    @Property(tries = 3000)
    void fromItsDayOnNobodyWhoSpeaksIsLost(@ForAll("questions") Question asked) {
        if (asked.day().isBefore(IN_FORCE)) {
            return;
        }
        Optional<Course> course = asked.profile().findCourse(asked.kind(), asked.facts());
        List<Procedure> all = Stream.of(asked.local(), NATIONAL)
                .flatMap(text -> asked.alone(text).stream())
                .toList();
        List<Procedure> open =
                all.stream().filter(procedure -> isOpenTo(procedure, asked)).toList();
        List<Procedure> speaking = open.isEmpty() ? all : open;
        List<Procedure> heard = course.stream()
                .flatMap(found -> Stream.concat(
                        Stream.of(found.runs().rule()), found.beside().stream().map(Companion::procedure)))
                .toList();
        assertThat(heard).containsExactlyInAnyOrderElementsOf(speaking);
    }

    private static boolean isOpenTo(Procedure procedure, Question asked) {
        Set<PartyRole> society =
                Set.of(PartyRole.PUBLIC, PartyRole.DATA_SUBJECT, PartyRole.LICENSEE, PartyRole.APPLICANT);
        boolean department = asked.facts().get(Fact.APPLICANT).contains("department");
        return procedure.starters().stream()
                .map(Starter::role)
                .anyMatch(role -> role == PartyRole.APPLICANT || society.contains(role) != department);
    }

    @Property(tries = 3000)
    void whatGivesWaySaysByWhichArticleOfTheNationalText(@ForAll("questions") Question asked) {
        asked.profile().findCourse(asked.kind(), asked.facts()).stream()
                .flatMap(course -> course.beside().stream())
                .forEach(other -> {
                    boolean binds = other.standing() == Standing.BINDS;
                    assertThat(other.article() == null).isEqualTo(binds);
                    if (other.article() != null) {
                        assertThat(other.article().regulation()).isEqualTo(NATIONAL.id());
                    }
                    if (other.standing() == Standing.YIELDS) {
                        assertThat(other.from()).isEqualTo(NATIONAL);
                    }
                });
    }

    @Property(tries = 1000)
    void whatTheNationalTextDoesNotAcceptSupportsNoWithholding(@ForAll("questions") Question asked) {
        asked.profile()
                .findSharingType(SharingType.WITHHELD)
                .filter(_ -> !asked.day().isBefore(IN_FORCE))
                .ifPresent(found -> assertThat(NATIONAL.findSharingType(SharingType.WITHHELD)
                                .orElseThrow()
                                .basis()
                                .accepted())
                        .containsAll(found.rule().basis().accepted()));
    }

    @Provide
    Arbitrary<Question> questions() {
        List<Regulation> locals =
                TEXTS.stream().filter(text -> text.layer() == Layer.LOCAL).toList();
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-400, 400).map(IN_FORCE::plusDays);
        return Combinators.combine(Arbitraries.of(locals), days, Arbitraries.of(ProcedureKind.values()), facts())
                .as(Question::new);
    }

    /** Every fact with one of its values, as a case has them. */
    private static Arbitrary<Map<Fact, Set<String>>> facts() {
        return Arbitraries.randomValue(random -> {
            Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
            for (Fact fact : Fact.values()) {
                List<String> values = fact.allowed().stream().sorted().toList();
                facts.put(fact, Set.of(values.get(random.nextInt(values.size()))));
            }
            return facts;
        });
    }
}
