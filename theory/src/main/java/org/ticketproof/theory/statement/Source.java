package org.ticketproof.theory.statement;

import java.util.List;
import java.util.Optional;

/**
 * Where a statement was published.
 *
 * @param authors the authors' names in order
 * @param year year of publication
 * @param title title of the work
 * @param venue journal with volume and pages, conference, or "this project"
 * @param identifier a DOI ({@code doi:...}) or arXiv id ({@code arXiv:...}), only where it was checked
 */
public record Source(List<String> authors, int year, String title, String venue, Optional<String> identifier) {
    static final Source LUEKER = new Source(List.of("George S. Lueker"), 1998,
            "Exponentially small bounds on the expected optimum of the partition and subset sum problems",
            "Random Structures & Algorithms 12(1), 51-62", Optional.empty());
    static final Source PENSIA = new Source(
            List.of("Ankit Pensia", "Shashank Rajput", "Alliot Nagle", "Harit Vishwakarma", "Dimitris Papailiopoulos"), 2020,
            "Optimal Lottery Tickets via SubsetSum: Logarithmic Over-Parameterization is Sufficient",
            "NeurIPS 2020", Optional.of("arXiv:2006.07990"));
    static final Source DA_CUNHA = new Source(
            List.of("Arthur da Cunha", "Francesco d'Amore", "Frédéric Giroire", "Hicham Lesfari", "Emanuele Natale",
                    "Laurent Viennot"), 2023,
            "Revisiting the Random Subset Sum Problem", "ESA 2023", Optional.empty());
    static final Source GADHIKAR = new Source(
            List.of("Advait Gadhikar", "Sohom Mukherjee", "Rebekka Burkholz"), 2023,
            "Why Random Pruning Is All We Need to Start Sparse", "ICML 2023", Optional.of("arXiv:2210.02412"));
    static final Source OTSUKA = new Source(
            List.of("Hikari Otsuka", "Daiki Chijiwa", "Ángel López García-Arias", "Yasuyuki Okoshi", "Kazushi Kawamura",
                    "Thiem Van Chu", "Daichi Fujiki", "Susumu Takeuchi", "Masato Motomura"), 2024,
            "Partially Frozen Random Networks Contain Compact Strong Lottery Tickets",
            "arXiv, version 3 of 2025", Optional.of("arXiv:2402.14029"));
    static final Source NATALE = new Source(
            List.of("Emanuele Natale", "Davide Ferré", "Giordano Giambartolomei", "Frédéric Giroire",
                    "Frederik Mallmann-Trenn"), 2024,
            "On the Sparsity of the Strong Lottery Ticket Hypothesis", "NeurIPS 2024", Optional.of("arXiv:2410.14754"));
    static final Source BURKHOLZ = new Source(List.of("Rebekka Burkholz"), 2022,
            "Most Activation Functions Can Win the Lottery Without Excessive Depth",
            "NeurIPS 2022, with public code", Optional.of("arXiv:2205.02321"));
    static final Source HERE = new Source(List.of("the Ticketproof project"), 2026,
            "Explicit bounds for subset sums of frozen random variables", "this project", Optional.empty());

    /**
     * Makes the list unmodifiable.
     *
     * @param authors the authors' names in order
     * @param year year of publication
     * @param title title of the work
     * @param venue journal with volume and pages, conference, or "this project"
     * @param identifier a DOI or arXiv id, if there is a checked one
     * @throws NullPointerException if an element is null
     */
    public Source {
        authors = List.copyOf(authors);
    }

    /**
     * The source in one line: authors, year, title, venue, identifier.
     *
     * @return the citation
     */
    public String citation() {
        String names = authors.size() > 3 ? authors.get(0) + " et al." : String.join(", ", authors);
        return names + " (" + year + "). " + title + ". " + venue + identifier.map(i -> ". " + i).orElse("") + ".";
    }
}
