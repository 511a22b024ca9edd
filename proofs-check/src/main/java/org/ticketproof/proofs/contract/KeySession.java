package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.key_project.util.collection.ImmutableSet;

/**
 * KeY, loaded with one folder of annotated sources. Overflow of int and long, null, index and division by zero are proof
 * obligations. KeY keeps global state: one session works at a time, its calls guarded by one lock; solvers run outside of it.
 */
final class KeySession implements AutoCloseable {
    /** Held during every call into KeY. */
    static final Object LOCK = new Object();

    private static final List<String> REQUIRED = List.of("intRules:arithmeticSemanticsCheckingOF", "runtimeExceptions:ban",
            "initialisation:disableStaticInitialisation");

    private final KeYEnvironment<?> environment;

    private KeySession(KeYEnvironment<?> environment) {
        this.environment = environment;
    }

    /**
     * Loads a folder.
     *
     * @throws ProblemLoaderException if KeY cannot read a file
     */
    static KeySession load(Path folder) throws ProblemLoaderException {
        synchronized (LOCK) {
            // Labels that say where a formula comes from are for people: keeping them costs KeY a good part of its time.
            ProofSettings.DEFAULT_SETTINGS.getTermLabelSettings().setUseOriginLabels(false);
            ChoiceSettings choices = ProofSettings.DEFAULT_SETTINGS.getChoiceSettings();
            Map<String, String> options = new HashMap<>(choices.getDefaultChoices());
            options.putAll(MiscTools.getDefaultTacletOptions());
            REQUIRED.forEach(option -> options.put(option.substring(0, option.indexOf(':')), option));
            choices.setDefaultChoices(options);
            KeYEnvironment<?> environment = KeYEnvironment.load(folder.toFile(), null, null, null);
            for (String wanted : REQUIRED) {
                // Without these an overflow or an index out of range would be no obligation at all.
                if (environment.getInitConfig().getActivatedChoices().stream().noneMatch(choice -> choice.name().toString().equals(wanted))) {
                    environment.dispose();
                    throw new IllegalStateException("KeY did not accept the option " + wanted);
                }
            }
            return new KeySession(environment);
        }
    }

    /** All contracts by {@code Class.method}; a method with two contracts has its second under {@code Class.method#1}. */
    Map<String, Contract> contracts() {
        synchronized (LOCK) {
            Map<String, Contract> found = new TreeMap<>();
            for (KeYJavaType type : environment.getJavaInfo().getAllKeYJavaTypes()) {
                if (!KeYTypeUtil.isLibraryClass(type)) {
                    collect(type, found);
                }
            }
            return found;
        }
    }

    private void collect(KeYJavaType type, Map<String, Contract> found) {
        for (IObserverFunction target : environment.getSpecificationRepository().getContractTargets(type)) {
            ImmutableSet<Contract> all = environment.getSpecificationRepository().getContracts(type, target);
            for (Contract contract : all) {
                String name = type.getJavaType().getName() + "." + target.name().toString().replaceAll(".*::", "");
                found.put(found.containsKey(name) ? name + "#1" : name, contract);
            }
        }
    }

    KeYEnvironment<?> environment() {
        return environment;
    }

    @Override
    public void close() {
        synchronized (LOCK) {
            environment.dispose();
        }
    }
}
