package org.gongshu.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

@AnalyzeClasses(packages = "org.gongshu", importOptions = DoNotIncludeTests.class)
class HouseKeepsItsRulesTest {

    /** Where the wall clock may be read: the bean that hands it on, and the time stamp inside an id. */
    private static final Set<String> READS_THE_CLOCK = Set.of("org.gongshu.platform.Ground", "org.gongshu.kernel.Ids");

    @ArchTest
    static final ArchRule kernelNeedsNeitherSpringNorDatabase = noClasses()
            .that(resideInAnyPackage("org.gongshu.kernel.."))
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..")
            .because("what every room speaks must be usable anywhere");

    @ArchTest
    static final ArchRule lawNeedsNeitherSpringNorDatabase = noClasses()
            .that(resideInAnyPackage(
                    "org.gongshu.regulation", "org.gongshu.regulation.reading..", "org.gongshu.regulation.scenario.."))
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.web..", "java.sql..", "javax.sql..")
            .because("a regulation is read, checked and explained without a server");

    @ArchTest
    static final ArchRule onlyTheWebKnowsServlets = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongshu..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..")
            .because("time, people and requests reach the rooms as arguments");

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that(DescribedPredicate.describe(
                    "are not at the edge",
                    type -> !READS_THE_CLOCK.contains(
                            type.getBaseComponentType().getName())))
            .should()
            .callMethodWhere(DescribedPredicate.describe("reads the wall clock", HouseKeepsItsRulesTest::readsClock))
            .because("legal time comes from the Clock bean and can be moved in a test");

    @ArchTest
    static final ArchRule nothingBareIsThrown = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "an exception names what broke, and a refusal is a value");

    @ArchTest
    static final ArchRule theServerDoesNotPrint = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongshu.verifier..")
            .and()
            .haveSimpleNameNotEndingWith("Command")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a server logs; only commands speak to a terminal");

    private static boolean readsClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        var noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return owner.getPackageName().equals("java.time") && name.equals("now") && noArguments
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.getName().equals("java.util.Date") && name.equals("<init>") && noArguments;
    }
}
