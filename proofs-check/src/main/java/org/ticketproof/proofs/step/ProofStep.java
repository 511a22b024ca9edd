package org.ticketproof.proofs.step;

/**
 * One step of a proof: a fact, the means of checking it, and a deliberately false relative of the fact that the same
 * means must refute. Immutable and thread-safe.
 */
public final class ProofStep {
    private final String id;
    private final String title;
    private final String latex;
    private final Check check;
    private final String falseClaim;
    private final Check falseCheck;

    private ProofStep(String id, String title, String latex, Check check, String falseClaim, Check falseCheck) {
        this.id = id;
        this.title = title;
        this.latex = latex;
        this.check = check;
        this.falseClaim = falseClaim;
        this.falseCheck = falseCheck;
    }

    static ProofStep of(String id, String title, String latex, Check check, String falseClaim, Check falseCheck) {
        return new ProofStep(id, title, latex, check, falseClaim, falseCheck);
    }

    /**
     * The step's name, unique in the catalogue.
     *
     * @return a lower-case name with hyphens
     */
    public String id() {
        return id;
    }

    /**
     * The fact in words.
     *
     * @return one sentence
     */
    public String title() {
        return title;
    }

    /**
     * The fact in LaTeX, without the dollar signs.
     *
     * @return LaTeX for math mode
     */
    public String latex() {
        return latex;
    }

    /**
     * The formula exactly as it is sent to the solver or searched.
     *
     * @return the text, several lines
     */
    public String formula() {
        return check.formula();
    }

    /**
     * What the false variant claims.
     *
     * @return one line
     */
    public String falseClaim() {
        return falseClaim;
    }

    /**
     * The formula of the false variant.
     *
     * @return the text, several lines
     */
    public String falseFormula() {
        return falseCheck.formula();
    }

    /**
     * The strength of the step's evidence if all goes well.
     *
     * @return the intended strength
     */
    public Strength intended() {
        return check.ifHolds();
    }

    Check check() {
        return check;
    }

    Check falseCheck() {
        return falseCheck;
    }
}
