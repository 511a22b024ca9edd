package org.ticketproof.proofs.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The annotated kernel files below a source folder. A kernel file is one with a JML method contract; it must be readable by the
 * verifier on its own (plain static methods over primitive arrays).
 */
final class KernelSources {
    private static final Pattern CONTRACT = Pattern.compile("/\\*@\\s+public normal_behavior.*?@\\*/", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*\\(");

    private final Map<String, String> files;
    private final List<ContractSource> contracts;

    private KernelSources(Map<String, String> files, List<ContractSource> contracts) {
        this.files = files;
        this.contracts = contracts;
    }

    /**
     * Reads a folder and those below it.
     *
     * @throws IOException if it cannot be read, has no kernel, or a file cannot be understood; the message names it
     */
    static KernelSources read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<ContractSource> contracts = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path file : entries.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (CONTRACT.matcher(text).find()) {
                    String className = file.getFileName().toString().replace(".java", "");
                    SpecGuard.check(file.getFileName().toString(), text);
                    if (files.put(className, text) != null) {
                        throw new IOException(file + ": a second kernel class named " + className);
                    }
                    contracts.addAll(parse(className, text));
                }
            }
        }
        if (contracts.isEmpty()) {
            throw new IOException(folder + ": no file with a JML contract");
        }
        return new KernelSources(files, contracts);
    }

    /**
     * The folder of the shipped kernels: the system property {@code proofs.sources}, or beside the classes of theory.
     *
     * @throws IOException if there is no such folder
     */
    static Path locate() throws IOException {
        String set = System.getProperty("proofs.sources");
        String inside = "src/main/java/org/ticketproof/theory";
        if (set != null) {
            return existing(Path.of(set));
        }
        CodeSource origin = FixedPoint.class.getProtectionDomain().getCodeSource();
        if (origin == null) {
            throw new IOException("sources of theory: unknown place; set -Dproofs.sources=FOLDER");
        }
        // target/classes or target/theory-x.jar: two steps up is the module.
        return existing(Path.of(origin.getLocation().getPath()).toAbsolutePath().normalize().getParent().getParent().resolve(inside));
    }

    private static Path existing(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": no such folder; the contracts are proved from the source code");
        }
        return folder;
    }

    static List<ContractSource> parse(String className, String text) throws IOException {
        List<ContractSource> found = new ArrayList<>();
        Map<String, ContractSource> byName = new LinkedHashMap<>();
        Matcher contract = CONTRACT.matcher(text);
        while (contract.find()) {
            Matcher name = NAME.matcher(text);
            int open = text.indexOf('{', contract.end());
            if (!name.find(contract.end()) || open < 0) {
                throw new IOException(className + ".java: a contract without a method");
            }
            ContractSource source = new ContractSource(className, name.group(1), contract.group(),
                    text.substring(contract.end(), endOfBlock(className, text, open)).strip());
            if (byName.put(source.method(), source) != null) {
                throw new IOException(className + ".java: two contracts for methods named " + source.method());
            }
            found.add(source);
        }
        return found;
    }

    private static int endOfBlock(String className, String text, int open) throws IOException {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IOException(className + ".java: braces do not match");
    }

    List<ContractSource> contracts() {
        return contracts;
    }

    /** File texts by class name. */
    Map<String, String> files() {
        return files;
    }

    /** What a proof of this contract rests on: its own text, the contracts it calls, and its file outside of methods. */
    String basis(ContractSource source) {
        StringBuilder basis = new StringBuilder(source.text());
        for (ContractSource other : contracts) {
            boolean called = Pattern.compile("\\b" + other.method() + "\\s*\\(").matcher(source.code()).find();
            if (called && !other.id().equals(source.id())) {
                basis.append('\n').append(other.contract());
            }
        }
        String rest = files.get(source.className());
        for (ContractSource other : contracts) {
            if (other.className().equals(source.className())) {
                rest = rest.replace(other.code(), "").replace(other.contract(), "");
            }
        }
        return basis.append('\n').append(rest.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("\\s+", " ")).toString();
    }
}
