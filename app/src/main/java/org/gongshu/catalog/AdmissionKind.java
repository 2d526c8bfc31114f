package org.gongshu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;

/** How entries come into the catalog: registered one by one, or reviewed as the catalog of a topic. */
final class AdmissionKind implements CaseKind {

    private final ProcedureKind kind;
    private final Entries entries;
    private final TopicCatalogs topics;

    AdmissionKind(ProcedureKind kind, Entries entries, TopicCatalogs topics) {
        this.kind = kind;
        this.entries = entries;
        this.topics = topics;
    }

    @Override
    public ProcedureKind kind() {
        return kind;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.REGISTER_ENTRY, Effect.PUBLISH_ENTRY, Effect.ESTABLISH_TOPIC_CATALOG);
    }

    @Override
    public Set<Checkpoint> gates() {
        return Set.of(Checkpoint.ENTRY_PUBLICATION);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        for (SubjectState subject : conclusion.subjects()) {
            UUID id = subject.subject().reference();
            Outcome<CatalogEntry> moved =
                    subject.isGiven() && conclusion.effects().contains(Effect.PUBLISH_ENTRY)
                            ? entries.publish(id, conclusion)
                            : entries.sendBack(id);
            if (moved instanceof Outcome.Refused<CatalogEntry>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            if (subject.isGiven()) {
                conclusion.effects().stream()
                        .filter(effect -> effect != Effect.ESTABLISH_TOPIC_CATALOG)
                        .forEach(effect -> done.add(new Effected(
                                effect, "catalog-entry", id, subject.subject().title())));
            }
        }
        if (conclusion.effects().contains(Effect.ESTABLISH_TOPIC_CATALOG)) {
            TopicCatalog topic = topics.establish(conclusion);
            done.add(new Effected(Effect.ESTABLISH_TOPIC_CATALOG, "topic-catalog", topic.id(), topic.name()));
        }
        return Outcome.done(done);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(CatalogProblem.UNDO_BY_RETIREMENT);
    }
}
