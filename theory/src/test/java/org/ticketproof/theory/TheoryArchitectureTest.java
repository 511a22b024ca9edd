package org.ticketproof.theory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** theory is pure: no I/O, no threads, no logging, no clock, no shared randomness, nothing of the other modules. */
@AnalyzeClasses(packages = "org.ticketproof.theory", importOptions = ImportOption.DoNotIncludeTests.class)
class TheoryArchitectureTest {
    @ArchTest
    static final ArchRule DEPENDS_ON_LITTLE = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.ticketproof.theory..", "java.lang..", "java.util..", "java.math..", "java.io..",
                    "java.nio.charset..", "org.hipparchus..");

    @ArchTest
    static final ArchRule NO_FILES = noClasses().should().dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile|PrintStream|PrintWriter|Console)");

    @ArchTest
    static final ArchRule NO_THREADS = noClasses().should().dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Thread|Runnable|ThreadLocal|Process.*)|java\\.util\\.concurrent\\.(?!ConcurrentHashMap$|ConcurrentMap$|atomic\\.).*");

    @ArchTest
    static final ArchRule NO_LOGGING = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses().should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis");

    /** A generator with a fixed seed inside one search is a pure function; a shared or self-seeding one is not. */
    @ArchTest
    static final ArchRule NO_SHARED_RANDOMNESS = noClasses().should().dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|random\\..*|concurrent\\.ThreadLocalRandom)")
            .orShould().callConstructor(java.util.SplittableRandom.class)
            .orShould().callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule PACKAGES_WITHOUT_CYCLES = slices().matching("org.ticketproof.theory.(*)..").should().beFreeOfCycles();
}
