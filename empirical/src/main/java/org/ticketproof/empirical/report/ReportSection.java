package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.ticketproof.empirical.claim.RunResult;

/**
 * A section that another module adds to the page and to the LaTeX document, after the suites. Found through
 * {@link ServiceLoader}; the texts must be the same for the same inputs.
 */
public interface ReportSection {
    /**
     * The section's name, used in links and file names.
     *
     * @return lower-case words joined by hyphens, unique among all sections
     */
    String id();

    /**
     * The heading.
     *
     * @return plain text
     */
    String title();

    /**
     * The section for the page, below its heading.
     *
     * @return well-formed HTML flow content that needs nothing from outside; classes of the page's style sheet may be used
     */
    String html();

    /**
     * The section for LaTeX, below its heading.
     *
     * @return LaTeX that compiles with the packages of {@code report.tex} (amsmath, booktabs, longtable, siunitx, pgfplots)
     */
    String latex();

    /**
     * The section for the page of one run; a section that does not speak of the run's claims need not know it.
     *
     * @param run what the run found
     * @return as {@link #html()}
     */
    default String html(RunResult run) {
        return html();
    }

    /**
     * The section for the LaTeX document of one run.
     *
     * @param run what the run found
     * @return as {@link #latex()}
     */
    default String latex(RunResult run) {
        return latex();
    }

    /**
     * All sections on the class path.
     *
     * @return the sections, in class path order
     */
    static List<ReportSection> all() {
        List<ReportSection> sections = new ArrayList<>();
        ServiceLoader.load(ReportSection.class).forEach(sections::add);
        return sections;
    }
}
