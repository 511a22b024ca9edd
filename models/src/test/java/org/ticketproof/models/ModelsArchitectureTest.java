package org.ticketproof.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** models stands on empirical and theory; nothing below knows it, and it knows nothing of its neighbour. */
@AnalyzeClasses(packages = "org.ticketproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelsArchitectureTest {
    @ArchTest
    static final ArchRule NEIGHBOUR_UNKNOWN = noClasses().that().resideInAPackage("org.ticketproof.models..")
            .should().dependOnClassesThat().resideInAnyPackage("org.ticketproof.proofs..", "org.ticketproof.bench..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_IT = noClasses().that().resideInAnyPackage("org.ticketproof.theory..", "org.ticketproof.empirical..")
            .should().dependOnClassesThat().resideInAnyPackage("org.ticketproof.models..");

    @ArchTest
    static final ArchRule FROZEN_IS_ARITHMETIC = noClasses().that().resideInAPackage("org.ticketproof.models.frozen")
            .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.ticketproof.models.architecture",
                    "org.ticketproof.models.search", "org.ticketproof.models.data", "org.ticketproof.models.ticket", "org.ticketproof.models.experiment",
                    "org.ticketproof.models.cli");

    @ArchTest
    static final ArchRule COMMANDS_ARE_ON_TOP = noClasses().that().resideOutsideOfPackage("org.ticketproof.models.cli").and()
            .resideInAPackage("org.ticketproof.models..").should().dependOnClassesThat().resideInAPackage("org.ticketproof.models.cli");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_WHAT_MEASURES_IT = noClasses().that().resideOutsideOfPackages("org.ticketproof.models.device",
            "org.ticketproof.models.cli").should().dependOnClassesThat().resideInAPackage("org.ticketproof.models.device");
}
