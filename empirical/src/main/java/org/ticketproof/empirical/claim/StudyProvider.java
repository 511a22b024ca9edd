package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** A module's way of adding studies and the suites that use them; found through {@link ServiceLoader}. */
public interface StudyProvider {
    /**
     * The module's studies.
     *
     * @return the studies
     */
    List<Study> studies();

    /**
     * Names of the claim suites that the module ships, as resources {@code /org/ticketproof/empirical/suites/NAME.yaml}.
     *
     * @return the names, in the order in which they run
     */
    List<String> suites();

    /**
     * All providers on the class path.
     *
     * @return the providers
     */
    static List<StudyProvider> all() {
        List<StudyProvider> providers = new ArrayList<>();
        ServiceLoader.load(StudyProvider.class).forEach(providers::add);
        return providers;
    }

    /**
     * The study of a given name.
     *
     * @param id a name that some study has
     * @return the study
     * @throws IllegalArgumentException if no study has that name; the message lists the names
     */
    static Study byId(String id) {
        Study[] known = all().stream().flatMap(provider -> provider.studies().stream()).toArray(Study[]::new);
        return Names.find("", known, Study::id, id);
    }
}
