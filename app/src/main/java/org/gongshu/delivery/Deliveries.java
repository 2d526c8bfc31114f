package org.gongshu.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.store.DatasetReader;
import org.gongshu.store.Layout;
import org.gongshu.store.RowFilter;
import org.gongshu.store.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way out: admission, limits, query, masks, the durable record, and only then the first byte. What cannot be
 * recorded does not leave.
 */
@Component
public class Deliveries {

    private final Admission admission;
    private final DatasetReader reader;
    private final RowCursors cursors;
    private final QuotaBook quotas;
    private final UseWriter uses;

    Deliveries(Admission admission, DatasetReader reader, RowCursors cursors, QuotaBook quotas, UseWriter uses) {
        this.admission = admission;
        this.reader = reader;
        this.cursors = cursors;
        this.quotas = quotas;
        this.uses = uses;
    }

    /** One page of rows. */
    public Outcome<Answer> rows(
            Consumer consumer, UUID grant, Errand errand, Map<String, String[]> parameters, Instant at) {
        Outcome<Admitted> admitted = admission.admit(consumer, grant, Channel.ROWS, errand, at);
        return admitted.then(request ->
                recorded(request, RowsQuery.parse(parameters, request.reach()).then(q -> page(request, q))));
    }

    /** Yes, no or no such row for each claim, and nothing else. */
    public Outcome<Answer> verify(Consumer consumer, UUID grant, Errand errand, List<Claim> claims, Instant at) {
        Outcome<Admitted> admitted = admission.admit(consumer, grant, Channel.VERIFY, errand, at);
        return admitted.then(request -> recorded(
                request, Verification.prepare(claims, request.reach()).then(prepared -> match(request, prepared))));
    }

    /**
     * A whole export, to be streamed.
     *
     * @param mayStay whether the consumer's token is still valid
     */
    public Outcome<Export> export(
            Consumer consumer, UUID grant, Errand errand, Export.Options options, BooleanSupplier mayStay, Instant at) {
        return admission.admit(consumer, grant, Channel.EXPORT, errand, at).then(request -> {
            Optional<Refusal> exceeded = quotas.take(request.grant(), request.day(), 0);
            if (exceeded.isPresent()) {
                return admission.refuse(request, exceeded.get());
            }
            UseRecord use = request.use(namesOf(request.reach().fields()), null, null);
            return uses.record(use)
                    ? Outcome.done(new Export(request, use, options, mayStay, admission, reader, quotas, uses))
                    : Outcome.refused(DeliveryProblem.RECORD_NOT_WRITTEN);
        });
    }

    /** Refusals of an admitted request are recorded too. */
    private Outcome<Answer> recorded(Admitted request, Outcome<Answer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Answer> done -> done;
            case Outcome.Refused<Answer>(Refusal refusal) -> admission.refuse(request, refusal);
        };
    }

    private Outcome<Answer> page(Admitted request, RowsQuery query) {
        if (request.grant().terms().mode() == DeliveryMode.QUERY
                && query.filters().isEmpty()) {
            return Outcome.refused(DeliveryProblem.FILTER_MISSING);
        }
        Optional<List<Object>> after = after(request, query.cursor());
        if (after.isEmpty()) {
            return Outcome.refused(Refusal.of(DeliveryProblem.BAD_CURSOR).at("cursor"));
        }
        Optional<Refusal> exceeded = quotas.take(request.grant(), request.day(), query.limit());
        if (exceeded.isPresent()) {
            return Outcome.refused(exceeded.get());
        }
        RowsAnswer answer = new RowsAnswer(query.fields(), query.limit());
        try {
            Selection wanted = selection(request.reach(), query, after.get());
            uses.whileComing(() -> reader.page(request.reach().generation(), wanted, answer));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            quotas.giveBackRows(request.grant(), request.day(), query.limit() - answer.rows());
        }
        return record(request, namesOf(query.fields()), answer.rows(), finished(request, query, answer));
    }

    private byte[] finished(Admitted request, RowsQuery query, RowsAnswer answer) {
        Plan.Reach reach = request.reach();
        String next = answer.hasMore() ? cursors.after(request.grant().id(), reach.generation(), answer.place()) : null;
        return answer.finish(
                next, total(reach, query, answer), reach.generation().number());
    }

    /** How many rows there are in all, where that is known without counting. */
    private static @Nullable Long total(Plan.Reach reach, RowsQuery query, RowsAnswer answer) {
        if (query.cursor() == null && !answer.hasMore()) {
            return (long) answer.rows();
        }
        return query.filters().isEmpty() && reach.scope().isEmpty()
                ? reach.generation().rows()
                : null;
    }

    private Optional<List<Object>> after(Admitted request, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(List.of())
                : cursors.read(request.grant().id(), request.reach().generation(), cursor);
    }

    /** One row more than asked tells whether there are more. */
    private static Selection selection(Plan.Reach reach, RowsQuery query, List<Object> after) {
        List<String> columns = new ArrayList<>(namesOf(query.fields()));
        columns.add(Layout.MARKS.name());
        columns.add(Layout.DISPUTED.name());
        reach.generation().layout().order().forEach(column -> columns.add(column.name()));
        List<RowFilter> conditions = new ArrayList<>(reach.scope());
        conditions.addAll(query.filters());
        return new Selection(columns, conditions, after.isEmpty() ? null : after, query.limit() + 1);
    }

    private Outcome<Answer> match(Admitted request, DatasetReader.Claims claims) {
        int count = claims.claims().size();
        Optional<Refusal> exceeded = quotas.take(request.grant(), request.day(), count);
        if (exceeded.isPresent()) {
            return Outcome.refused(exceeded.get());
        }
        try {
            List<DatasetReader.Match> found = new ArrayList<>(count);
            uses.whileComing(() -> found.addAll(reader.match(
                    request.reach().generation(), claims, request.reach().scope())));
            byte[] json = Verification.answer(found);
            List<String> items = new ArrayList<>(claims.key());
            items.addAll(claims.compared());
            return record(request, items, count, json);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Outcome<Answer> record(Admitted request, List<String> items, long rows, byte[] json) {
        UseRecord use = request.use(items, rows, (long) json.length);
        return uses.record(use)
                ? Outcome.done(new Answer(json, use.id()))
                : Outcome.refused(DeliveryProblem.RECORD_NOT_WRITTEN);
    }

    private static List<String> namesOf(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }
}
