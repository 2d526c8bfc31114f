package org.gongshu.regulation.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.mutation.Mutant.Kind;

/** Takes gates away, lets them stand elsewhere, or lets people pass without the proof. */
record GateMutants(Regulation regulation, Notebook notes) {

    void all() {
        for (int i = 0; i < regulation.gates().size(); i++) {
            gate(regulation.gates().get(i), "gates[" + i + "]");
        }
    }

    private void gate(Gate gate, String key) {
        List<Edit> whole = new ArrayList<>();
        whole.add(new Edit(notes.file(), key, null));
        gate.evidence().stream()
                .flatMap(proof -> elsewhere(proof).stream())
                .sorted(Comparator.comparing(Edit::file).thenComparing(Edit::key, Comparator.reverseOrder()))
                .forEach(whole::add);
        notes.mutants().add(new Mutant(Kind.GATE, notes.file(), key, gate.id(), "—", gate.article(), whole));
        for (int j = 0; j < gate.evidence().size(); j++) {
            proof(gate.evidence().get(j), key + ".evidence[" + j + "]");
        }
        List<String> before = Notebook.words(gate.before());
        for (String moment : before.size() > 1 ? before : List.<String>of()) {
            List<String> rest =
                    before.stream().filter(each -> !each.equals(moment)).toList();
            notes.changes(Kind.GATE, key + ".before", "" + before, rest, gate.article());
        }
        if (!gate.when().isEmpty()) {
            notes.changes(Kind.GATE, key + ".when", "when", List.of(), gate.article());
        }
    }

    /** The proof is asked for nowhere: not by the gate, and not by a procedure that asks for it too. */
    private void proof(Evidence proof, String key) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(notes.file(), key, null));
        edits.addAll(elsewhere(proof));
        notes.mutants().add(new Mutant(Kind.GATE, notes.file(), key, proof.id(), "—", proof.article(), edits));
    }

    private List<Edit> elsewhere(Evidence proof) {
        List<Edit> edits = new ArrayList<>();
        for (Procedure procedure : regulation.procedures()) {
            String file = "procedures/" + procedure.id() + ".yaml";
            edits.addAll(places(file, "apply", procedure.apply(), proof));
            for (int i = 0; i < procedure.steps().size(); i++) {
                Step step = procedure.steps().get(i);
                edits.addAll(places(file, "steps[" + i + "].evidence", step.evidence(), proof));
            }
        }
        return edits;
    }

    /** From the last, so that taking one away leaves the others in place. */
    private static List<Edit> places(String file, String at, List<Evidence> wanted, Evidence proof) {
        List<Edit> edits = new ArrayList<>();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            if (wanted.get(i).id().equals(proof.id())) {
                edits.add(new Edit(file, at + "[" + i + "]", null));
            }
        }
        return edits;
    }

    static boolean asksFor(Regulation regulation, String evidence) {
        return regulation.gates().stream()
                .flatMap(gate -> gate.evidence().stream())
                .anyMatch(proof -> proof.id().equals(evidence));
    }
}
