package org.ticketproof.proofs.contract;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps out specification constructs that would make a proof worthless: those that assume instead of prove, and those
 * that one of the verifiers treats unsoundly (KeY 2.12 does not forget ghost locals in loops, OpenJML not the locals that
 * a loop's frame leaves out).
 */
final class SpecGuard {
    private static final Pattern JML = Pattern.compile("/\\*[-+\\w]*@.*?\\*/|//[-+\\w]*@[^\\n]*", Pattern.DOTALL);
    private static final Pattern BANNED = Pattern.compile("\\b(ghost|set|assume|axiom|nowarn|skipesc|ensures_free|requires_free|helper"
            + "|loop_modifies|loop_writes|loop_assigns|loop_assignable|diverges|model|native|spec_bigint_math|code_bigint_math)\\b");

    private SpecGuard() {
    }

    static void check(String file, String text) throws IOException {
        Matcher jml = JML.matcher(text);
        while (jml.find()) {
            Matcher banned = BANNED.matcher(jml.group());
            if (banned.find()) {
                long line = text.substring(0, jml.start() + banned.start()).lines().count();
                throw new IOException(file + ":" + line + ": '" + banned.group() + "' is not allowed in a contract, it assumes what should be proved");
            }
        }
    }
}
