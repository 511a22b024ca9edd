package org.ticketproof.models.experiment;

import java.util.List;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyProvider;

/** The studies about whole networks, and the suite {@code networks}. */
public final class NetworkStudies implements StudyProvider {
    /** For the service loader. */
    public NetworkStudies() {
    }

    @Override
    public List<Study> studies() {
        return List.of(new LockedKinksStudy(), new KinkWidthStudy(), new RepairStudy(), new ReachStudy(), new ConstructionStudy());
    }

    @Override
    public List<String> suites() {
        return List.of("networks");
    }
}
