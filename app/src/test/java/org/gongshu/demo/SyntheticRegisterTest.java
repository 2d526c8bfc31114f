package org.gongshu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;
import org.junit.jupiter.api.Test;

class SyntheticRegisterTest {

    private static final int ROWS = 20_000;
    private static final List<String> PLACES = List.of("990101", "990102");

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(new SyntheticRegister(7, PLACES).people(50)).isEqualTo(new SyntheticRegister(7, PLACES).people(50));
    }

    @Test
    void identityNumbersAreUniqueAndValidButForTheKnownShareOfDefects() {
        List<String> numbers = firstCells(new SyntheticRegister(1, PLACES).people(ROWS));
        assertThat(numbers.stream().filter(number -> !number.isEmpty())).doesNotHaveDuplicates();
        assertThat(numbers.stream()
                        .filter(number -> !IdentityNumber.isValid(number))
                        .count())
                .isBetween(ROWS * 5L / 1000, ROWS * 11L / 1000);
    }

    @Test
    void creditCodesAreUniqueAndValidButForTheKnownShareOfDefects() {
        List<String> codes = firstCells(new SyntheticRegister(1, PLACES).businesses(ROWS));
        assertThat(codes.stream().filter(code -> !code.isEmpty())).doesNotHaveDuplicates();
        assertThat(codes.stream().filter(code -> !CreditCode.isValid(code)).count())
                .isBetween(ROWS * 5L / 1000, ROWS * 11L / 1000);
    }

    private static List<String> firstCells(String csv) {
        return Stream.of(csv.split("\n"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
