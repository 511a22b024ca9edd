package org.ticketproof.models.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimFileException;
import org.ticketproof.empirical.claim.ClaimFileReader;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunPlan;
import org.ticketproof.empirical.claim.RunResult;

class NetworksSuiteTest {
    private static final String HEAD = "format: ticketproof-claims/1\nsuite: mine\ntitle: Mine\nclaims:\n";

    private static RunResult run(ClaimFile file) throws InterruptedException {
        RunPlan plan = RunPlan.of(List.of(file), RunOptions.DEFAULT);
        try (ThreadEngine engine = new ThreadEngine(2)) {
            return Run.execute(plan, Campaign.withSeed(plan.options().seed()), engine);
        }
    }

    private static ClaimFile read(String claims) {
        return new ClaimFileReader().read("mine.yaml", (HEAD + claims).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theShippedSuiteIsOnTheClassPathAndHolds() throws InterruptedException {
        assertTrue(ClaimFileReader.suites().contains("networks"));
        RunResult result = run(new ClaimFileReader().shipped("networks"));
        for (ClaimResult claim : result.suites().get(0).claims()) {
            assertEquals("holds", claim.standing().id(), claim.claim().id() + ": " + claim.finding());
        }
        assertEquals(0, result.exitStatus());
    }

    @Test
    void aStudyThatIsWrongAboutItsClaimFails() throws InterruptedException {
        // Claimed to hold with locked kinks: refuted, so the claim fails. A certificate is there with probability 1 - 1e-4 per network.
        RunResult result = run(read("  - {id: a, kind: study, study: locked-kinks, trials: 60, parameters: {inputs: 2, prune: 0, first-lock: 0.5, "
                + "second-lock: 0.5, constant: 5, eps: 1e-5}}\n"));
        assertEquals(1, result.exitStatus());
    }

    @Test
    void malformedStudiesAreRefusedWithTheirPlace() {
        for (String bad : List.of("  - {id: a, kind: study, study: none}\n", "  - {id: a, kind: study, study: reach}\n",
                "  - {id: a, kind: study, study: reach, parameters: {d: 1, eps: 0.1}}\n",
                "  - {id: a, kind: study, study: reach, parameters: {d: x, eps: 0.1, hidden: 1}}\n",
                "  - {id: a, kind: study, study: reach, targets: all, parameters: {d: 1, eps: 0.1, hidden: 1}}\n")) {
            ClaimFileException e = assertThrows(ClaimFileException.class, () -> read(bad));
            assertTrue(e.getMessage().startsWith("mine.yaml:"), e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> run(read("  - {id: a, kind: study, study: reach, parameters: {d: 7, eps: 0.1, hidden: 1}}\n")));
    }
}
