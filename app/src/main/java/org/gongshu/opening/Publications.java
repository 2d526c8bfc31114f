package org.gongshu.opening;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Provisions;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Filing;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Service;

/** Proposals to open data of the own department; the region's law says who reviews and publishes. */
@Service
public class Publications {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final Database database;
    private final Entries entries;
    private final Regulations regulations;
    private final Provisions provisions;
    private final OpenOrders orders;
    private final Promises promises;
    private final Filing filing;
    private final Clock clock;

    Publications(
            Database database,
            Entries entries,
            Regulations regulations,
            Provisions provisions,
            OpenOrders orders,
            Promises promises,
            Filing filing,
            Clock clock) {
        this.database = database;
        this.entries = entries;
        this.regulations = regulations;
        this.provisions = provisions;
        this.orders = orders;
        this.promises = promises;
        this.filing = filing;
        this.clock = clock;
    }

    /** Opens the case that decides about the proposal. */
    public Outcome<Case> propose(Actor.Official by, Proposal proposal) {
        if (orders.isTaken(proposal.slug())) {
            return no(OpeningProblem.SLUG_TAKEN, "slug");
        }
        return database.write(
                by.scope(),
                () -> wellFormed(proposal)
                        .then(_ -> entryOf(by, proposal.entry()))
                        .then(entry -> items(entry, proposal)
                                .then(items -> allowed(by, items)
                                        .then(_ -> free(entry))
                                        .then(_ -> promised(by, proposal, opening(by, entry, items, proposal)))
                                        .then(opening -> filing.open(by, opening, proposal.documents()))
                                        .map(opened -> kept(proposal, opened)))));
    }

    /** Where it keeps a promise given on somebody's demand, the case belongs to that one. */
    private Outcome<Opening> promised(Actor.Official by, Proposal proposal, Opening opening) {
        if (proposal.promise() == null) {
            return Outcome.done(opening);
        }
        return promises.findOpen(proposal.promise())
                .filter(promise -> promise.department().equals(by.department()))
                .<Outcome<Opening>>map(promise -> Outcome.done(opening.childOf(promise.caseId())))
                .orElseGet(() -> no(OpeningProblem.PROMISE_NOT_FOUND, "promise"));
    }

    private Case kept(Proposal proposal, Case opened) {
        if (proposal.promise() != null) {
            promises.keep(proposal.promise(), opened.id(), clock.instant());
        }
        return opened;
    }

    private static Outcome<Proposal> wellFormed(Proposal proposal) {
        if (!SLUG.matcher(proposal.slug()).matches()) {
            return no(OpeningProblem.SLUG_INVALID, "slug");
        }
        return proposal.licence().isBlank() ? no(OpeningProblem.LICENCE_MISSING, "licence") : Outcome.done(proposal);
    }

    private Outcome<CatalogEntry> entryOf(Actor.Official by, UUID id) {
        Optional<CatalogEntry> found = entries.findVisible(by, id)
                .filter(entry -> entry.department().equals(by.department()))
                .filter(entry -> entry.state().isListed());
        if (found.isEmpty()) {
            return no(OpeningProblem.ENTRY_NOT_FOUND, "entry");
        }
        return found.get().isMounted() ? Outcome.done(found.get()) : no(OpeningProblem.NOT_MOUNTED, "entry");
    }

    private static Outcome<List<Item>> items(CatalogEntry entry, Proposal proposal) {
        List<Item> items = entry.items().stream()
                .filter(item -> proposal.items().contains(item.id()))
                .toList();
        if (items.isEmpty()) {
            return no(OpeningProblem.ITEMS_MISSING, "items");
        }
        return items.size() == proposal.items().size() ? Outcome.done(items) : no(OpeningProblem.ITEM_UNKNOWN, "items");
    }

    /** A withheld item is not opened, and one that tells who somebody is only behind a mask. */
    private Outcome<List<Item>> allowed(Actor.Official by, List<Item> items) {
        for (Item item : items) {
            if (item.openingType() == OpeningType.WITHHELD) {
                Refusal refusal = Refusal.of(OpeningProblem.ITEM_WITHHELD, Map.of("item", item.name()))
                        .at("items");
                return Outcome.refused(articleOf(by, item).map(refusal::under).orElse(refusal));
            }
            if (item.kind().identifiesPersons() && item.mask() == MaskRule.NONE) {
                return Outcome.refused(Refusal.of(OpeningProblem.PERSONAL_ITEM_UNMASKED, Map.of("item", item.name()))
                        .at("items"));
            }
        }
        return Outcome.done(items);
    }

    private Optional<ArticleRef> articleOf(Actor.Official by, Item item) {
        return regulations
                .profile(by.region(), LegalTime.dayOf(clock.instant()))
                .flatMap(law -> law.findOpeningType(item.openingType()))
                .map(found -> found.rule().article());
    }

    private Outcome<CatalogEntry> free(CatalogEntry entry) {
        return orders.isOpen(entry.id()) ? no(OpeningProblem.ALREADY_OPEN, "entry") : Outcome.done(entry);
    }

    private Opening opening(Actor.Official by, CatalogEntry entry, List<Item> items, Proposal proposal) {
        boolean conditional = items.stream().anyMatch(item -> item.openingType() == OpeningType.CONDITIONAL);
        List<String> basis = basisOf(by, items);
        Set<String> columns = items.stream().map(Item::column).collect(Collectors.toSet());
        Subject subject = Subject.of(
                "catalog-entry",
                entry.id(),
                entry.name(),
                entry.department(),
                new Extent(columns, Set.of(), Set.of(), Set.of(), null, null),
                snapshot(entry, items, proposal, basis));
        Opening opening = Opening.of(
                        ProcedureKind.OPENING_PUBLICATION, by.region(), Party.of(by.department()), entry.name())
                .about(subject)
                .fact(Fact.OPENING_TYPE, (conditional ? OpeningType.CONDITIONAL : OpeningType.UNCONDITIONAL).word())
                .fact(Fact.CHANNEL, "platform");
        for (Item item : items) {
            opening = opening.fact(Fact.SENSITIVITY, item.sensitivity().word());
        }
        opening = basis.isEmpty() ? opening : opening.state("basis", String.join("；", basis));
        String conditions = String.join("；", conditionsOf(items));
        return conditions.isEmpty() ? opening : opening.state("opening-conditions", conditions);
    }

    private static Map<String, Object> snapshot(
            CatalogEntry entry, List<Item> items, Proposal proposal, List<String> basis) {
        Map<String, Object> snapshot = new TreeMap<>();
        snapshot.put("code", entry.code());
        snapshot.put("gist", entry.content().gist());
        snapshot.put("slug", proposal.slug());
        snapshot.put("licence", proposal.licence());
        snapshot.put("items", items.stream().map(Item::name).toList());
        snapshot.put("conditions", conditionsOf(items));
        snapshot.put("basis", basis);
        return snapshot;
    }

    private static List<String> conditionsOf(List<Item> items) {
        return items.stream()
                .flatMap(item -> Stream.ofNullable(item.openingConditions()))
                .distinct()
                .toList();
    }

    /** The provisions that the restriction rests on, as people cite them. */
    private List<String> basisOf(Actor.Official by, List<Item> items) {
        List<UUID> cited = items.stream()
                .filter(item -> item.openingType() == OpeningType.CONDITIONAL)
                .flatMap(item -> item.openingBasis().stream())
                .distinct()
                .toList();
        return provisions.listProvisions(by.scope(), cited).stream()
                .map(provision -> "《" + provision.title() + "》"
                        + (provision.article() == null ? "" : "第" + provision.article() + "条"))
                .toList();
    }

    private static <T> Outcome<T> no(OpeningProblem problem, String field) {
        return Outcome.refused(Refusal.of(problem).at(field));
    }
}
