package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * An application, as the purpose hands it to the engine.
 *
 * @param facts what decides which procedure, step or gate applies
 * @param statements what the applicant states, by evidence word
 * @param documents kinds of the documents that come with it, by evidence word
 * @param received where it reached a window before it was entered, or null
 * @param circumstanceOn the day of the event that obliges to apply, where the law counts from it, or null
 * @param parent the case that this one belongs to or appeals against, or null
 * @param period the last day that whoever starts sets for the first step, where the law leaves it to them, or null
 */
public record Opening(
        ProcedureKind kind,
        UUID region,
        Party applicant,
        String title,
        List<Subject> subjects,
        Map<Fact, Set<String>> facts,
        Map<String, String> statements,
        Set<String> documents,
        @Nullable Received received,
        @Nullable LocalDate circumstanceOn,
        @Nullable UUID parent,
        @Nullable LocalDate period) {

    public Opening {
        subjects = List.copyOf(subjects);
        facts = Map.copyOf(facts);
        statements = Map.copyOf(statements);
        documents = Set.copyOf(documents);
    }

    public static Opening of(ProcedureKind kind, UUID region, Party applicant, String title) {
        return new Opening(
                kind, region, applicant, title, List.of(), Map.of(), Map.of(), Set.of(), null, null, null, null);
    }

    /** The same about these subjects and no others. */
    public Opening about(List<Subject> those) {
        return with(those, facts, statements, documents);
    }

    public Opening about(Subject subject) {
        List<Subject> more = new ArrayList<>(subjects);
        more.add(subject);
        return with(more, facts, statements, documents);
    }

    /** With the fact having this value too. */
    public Opening fact(Fact fact, String value) {
        Map<Fact, Set<String>> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        Set<String> values = new TreeSet<>(facts.getOrDefault(fact, Set.of()));
        values.add(value);
        more.put(fact, values);
        return with(subjects, more, statements, documents);
    }

    /** With a statement, by evidence word. */
    public Opening state(String evidence, String text) {
        Map<String, String> more = new TreeMap<>(statements);
        more.put(evidence, text);
        return with(subjects, facts, more, documents);
    }

    /** With a document that comes along, by evidence word. */
    public Opening attach(String evidence) {
        Set<String> more = new TreeSet<>(documents);
        more.add(evidence);
        return with(subjects, facts, statements, more);
    }

    public Opening receivedBefore(Received at) {
        return when(at, circumstanceOn, parent, period);
    }

    public Opening because(LocalDate circumstance) {
        return when(received, circumstance, parent, period);
    }

    public Opening childOf(UUID parentCase) {
        return when(received, circumstanceOn, parentCase, period);
    }

    /** With the last day set for the first step. */
    public Opening within(@Nullable LocalDate day) {
        return when(received, circumstanceOn, parent, day);
    }

    private Opening with(
            List<Subject> about, Map<Fact, Set<String>> known, Map<String, String> said, Set<String> brought) {
        return new Opening(
                kind, region, applicant, title, about, known, said, brought, received, circumstanceOn, parent, period);
    }

    private Opening when(
            @Nullable Received at, @Nullable LocalDate since, @Nullable UUID of, @Nullable LocalDate until) {
        return new Opening(
                kind, region, applicant, title, subjects, facts, statements, documents, at, since, of, until);
    }
}
