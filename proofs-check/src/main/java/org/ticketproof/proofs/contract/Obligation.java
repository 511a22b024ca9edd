package org.ticketproof.proofs.contract;

/**
 * One thing to put to the verifier: a contract in a file.
 *
 * @param id name in reports
 * @param kind what is expected of it
 * @param keyName {@code Class.method} as the verifier sees it
 * @param className name of the class in which it is staged
 * @param file text of that class
 * @param basis everything its proof rests on
 * @param writes whether the method may write to an array
 */
record Obligation(String id, Kind kind, String keyName, String className, String file, String basis, boolean writes) {
    /** What is expected of an obligation. */
    enum Kind {
        /** A true contract: every goal must be closed. */
        CONTRACT,
        /** A mutated kernel or contract: a goal must stay open. */
        MUTANT,
        /** The preconditions of a contract with a false postcondition: must stay open, or the contract would hold for no reason. */
        PREMISE
    }

    ProofLimits limits() {
        ProofLimits limits = kind == Kind.CONTRACT ? ProofLimits.STANDARD : kind == Kind.MUTANT ? ProofLimits.MUTANT : ProofLimits.PREMISE;
        return (basis.contains("\\sum") ? limits.withSums() : limits).withWrites(writes);
    }

    private static boolean writes(ContractSource source) {
        return !source.contract().contains("assignable \\nothing");
    }

    static Obligation contract(KernelSources sources, ContractSource source) {
        return new Obligation(source.id(), Kind.CONTRACT, source.id(), source.className(), sources.files().get(source.className()), sources.basis(source), writes(source));
    }

    /** The same file under another class name, with one change in one method. */
    static Obligation mutant(KernelSources sources, ContractSource source, Mutant mutant) {
        String original = sources.files().get(source.className());
        String name = "Mutant_" + mutant.id().replace('-', '_');
        String file = original.replace(source.contract(), mutant.applyToContract(source)).replace(source.code(), mutant.applyToCode(source))
                .replaceAll("\\b" + source.className() + "\\b", name);
        return new Obligation(mutant.id(), Kind.MUTANT, name + "." + source.method(), name, file, file, writes(source));
    }

    /** The method with its preconditions, no body and the postcondition {@code false}. */
    static Obligation premise(KernelSources sources, ContractSource source) {
        String name = "Premise_" + source.className() + "_" + source.method();
        String header = source.code().substring(0, source.code().indexOf('{'));
        String type = header.replaceAll("\\b(public|private|protected|static|final)\\b", "").strip().split("\\s")[0];
        String result = type.equals("void") ? "" : type.equals("boolean") ? "return false; " : "return 0; ";
        String original = sources.files().get(source.className());
        String file = original.substring(0, original.indexOf("class " + source.className())).replaceAll("(?s)/\\*\\*.*?\\*/", "") + "class " + name + " {\n"
                + "/*@ public normal_behavior\n  @ " + String.join("\n  @ ", JmlClauses.of(source.contract(), "requires").stream().map(c -> c.replace("\n", " ")).toList())
                + "\n  @ ensures false;\n  @ assignable \\nothing;\n  @*/\n" + header + "{ " + result + "}\n}\n";
        return new Obligation(source.id() + " (premises)", Kind.PREMISE, name + "." + source.method(), name, file, file, false);
    }
}
