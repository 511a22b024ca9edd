package org.ticketproof.empirical;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of empirical and the one way between them: cli, report, claim, campaign, sampling, each only downwards. */
@AnalyzeClasses(packages = "org.ticketproof.empirical", importOptions = ImportOption.DoNotIncludeTests.class)
class EmpiricalArchitectureTest {
    private static final String ROOT = "org.ticketproof.empirical.";

    @ArchTest
    static final ArchRule NO_WAY_UP = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.ticketproof.proofs..", "org.ticketproof.models..", "org.ticketproof.bench..");

    @ArchTest
    static final ArchRule PACKAGES_WITHOUT_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SAMPLING_AT_THE_BOTTOM = noClasses().that().resideInAPackage(ROOT + "sampling..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "campaign..", ROOT + "claim..", ROOT + "report..", ROOT + "cli..", ROOT + "estimate..");

    @ArchTest
    static final ArchRule ESTIMATE_AT_THE_BOTTOM = noClasses().that().resideInAPackage(ROOT + "estimate..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "campaign..", ROOT + "claim..", ROOT + "report..", ROOT + "cli..", ROOT + "sampling..", ROOT + "rare..");

    @ArchTest
    static final ArchRule RARE_BELOW_CLAIM = noClasses().that().resideInAPackage(ROOT + "rare..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "claim..", ROOT + "report..", ROOT + "cli..");

    @ArchTest
    static final ArchRule CAMPAIGN_BELOW_CLAIM = noClasses().that().resideInAPackage(ROOT + "campaign..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "claim..", ROOT + "report..", ROOT + "cli..");

    @ArchTest
    static final ArchRule CLAIM_BELOW_REPORT = noClasses().that().resideInAPackage(ROOT + "claim..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "report..", ROOT + "cli..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_SHARED_GENERATOR = noClasses().should().dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom)").orShould().callMethod(Math.class, "random");
}
