package org.gongshu.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Step;

/**
 * The law a case was opened under and finishes under.
 *
 * @param hash SHA-256 of the regulation's resolved content, in hexadecimal
 */
public record Law(Regulation regulation, String hash, Procedure procedure) {

    /** The step with this id, which the procedure has. */
    public Step step(String id) {
        return procedure
                .findStep(id)
                .orElseThrow(() ->
                        new IllegalStateException(regulation.id() + " has no step " + id + " in " + procedure.id()));
    }

    /** The article that the procedure rests on. */
    public ArticleRef article() {
        return procedure.article();
    }

    /** The records that the application, a step or one of these gates asks for. */
    public Set<String> recordsAskedFor(List<Gate> gates) {
        return askedFor(gates, Set.of(Evidence.Form.RECORD));
    }

    /** Evidence words of what a case of an earlier day can have left, be it a record or a document. */
    Set<String> findingsAskedFor(List<Gate> gates) {
        return askedFor(gates, Set.of(Evidence.Form.RECORD, Evidence.Form.DOCUMENT));
    }

    private Set<String> askedFor(List<Gate> gates, Set<Evidence.Form> forms) {
        Stream<Evidence> ofSteps = procedure.steps().stream().flatMap(step -> step.evidence().stream());
        Stream<Evidence> ofGates = gates.stream().flatMap(gate -> gate.evidence().stream());
        return Stream.concat(procedure.apply().stream(), Stream.concat(ofSteps, ofGates))
                .filter(evidence -> forms.contains(evidence.form()))
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }

    Counting counting() {
        return regulation.counting();
    }
}
