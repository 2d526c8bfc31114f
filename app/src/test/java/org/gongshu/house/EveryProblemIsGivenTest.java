package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.gongshu.kernel.ProblemCode;
import org.junit.jupiter.api.Test;

/** A refusal that nothing gives is a promise that the documents make and the program does not keep. */
class EveryProblemIsGivenTest {

    @Test
    void everyProblemIsGivenSomewhere() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.gongshu");
        List<JavaField> problems = classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .flatMap(type -> type.getFields().stream()
                        .filter(field -> field.getRawType().equals(type)))
                .toList();
        assertThat(problems).isNotEmpty();
        assertThat(problems)
                .filteredOn(EveryProblemIsGivenTest::isNeverGiven)
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    private static boolean isNeverGiven(JavaField problem) {
        JavaClass its = problem.getOwner();
        return problem.getAccessesToSelf().stream()
                .allMatch(access -> access.getOriginOwner().equals(its));
    }
}
