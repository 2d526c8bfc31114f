package org.gongshu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.opening.Datasets;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseForms;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.CaseStarts;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.Procedure;
import org.springframework.stereotype.Component;

/** Lets people of a place and of society start cases by the general form, with everything that the law asks for. */
@Component
class Scenes {

    private static final String DATASET = "dataset/";
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final CaseForms forms;
    private final CaseStarts starts;
    private final Founding founding;
    private final Datasets datasets;
    private final Desk desk;

    Scenes(CaseForms forms, CaseStarts starts, Founding founding, Datasets datasets, Desk desk) {
        this.forms = forms;
        this.starts = starts;
        this.founding = founding;
        this.datasets = datasets;
        this.desk = desk;
    }

    List<Step> steps(Place place) {
        return place.city().scenes().stream()
                .map(scene -> Step.of("scene " + scene.id(), () -> played(place, scene))
                        .after(() -> scene.about().forEach(thing -> awaitThing(place, thing))))
                .toList();
    }

    private UUID played(Place place, DemoScene scene) {
        Actor.Official by = place.official(scene.by());
        UUID other = scene.onBehalfOf() == null ? null : place.fromSociety(scene.onBehalfOf());
        Actor applicant = other == null ? by : founding.fromSociety(other);
        List<CaseStart.Attached> files = new ArrayList<>();
        Map<String, String> statements = new HashMap<>();
        for (Evidence evidence : askedFor(applicant, place, scene)) {
            switch (evidence.form()) {
                case STATEMENT, PROVISION ->
                    statements.put(evidence.id(), "演示：" + evidence.label().zh());
                case DOCUMENT, RECORD ->
                    files.add(new CaseStart.Attached(
                            desk.upload(by, evidence.label().zh()), evidence.id()));
                case SIGNATURE -> {}
            }
        }
        LocalDate today = founding.today();
        Integer ago = scene.received();
        CaseStart start = new CaseStart(
                scene.kind(),
                null,
                scene.title(),
                scene.about().stream().map(thing -> reference(place, thing)).toList(),
                scene.facts(),
                statements,
                files,
                other,
                ago == null ? null : new CaseStart.AtWindow(Story.back(today, ago), desk.upload(by, "收到的申请")),
                today,
                desk.lastDay(),
                null);
        return progressed(Founding.done(starts.start(by, start)), place, scene).id();
    }

    private Case progressed(Case started, Place place, DemoScene scene) {
        Integer turns = scene.turns();
        return turns == null ? desk.settle(started, place) : desk.advance(started, place, turns);
    }

    /** What any of the procedures may ask for; what this one does not ask for does no harm. */
    private Collection<Evidence> askedFor(Actor applicant, Place place, DemoScene scene) {
        return forms.listOffers(applicant, place.cast().region()).stream()
                .filter(offer -> offer.kind() == scene.kind())
                .flatMap(offer -> offer.procedures().stream())
                .map(LayeredProfile.Resolved<Procedure>::rule)
                .flatMap(procedure -> procedure.apply().stream())
                .collect(Collectors.toMap(Evidence::id, evidence -> evidence, (first, _) -> first, TreeMap::new))
                .values();
    }

    /** Data that was just opened is on the portal a moment later. */
    private void awaitThing(Place place, String thing) {
        long deadline = System.nanoTime() + LONGEST_WAIT_MILLIS * 1_000_000;
        while (thing.startsWith(DATASET) && datasets.find(slug(place, thing)).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the demonstration has not opened " + thing);
            }
            Stocking.pause();
        }
    }

    private static String slug(Place place, String thing) {
        return place.city().prefix() + "-" + thing.substring(DATASET.length());
    }

    private CaseStart.Reference reference(Place place, String thing) {
        String type = thing.substring(0, thing.indexOf('/'));
        String id = thing.substring(thing.indexOf('/') + 1);
        return new CaseStart.Reference(
                type,
                switch (type) {
                    case "department" -> place.cast().office(id);
                    case "catalog-entry" -> place.laid("entry " + id);
                    case "dataset" ->
                        datasets.find(slug(place, thing)).orElseThrow().about().dataset();
                    case "information-system" -> place.laid("system");
                    default -> throw new IllegalArgumentException("the demonstration has nothing of type " + type);
                });
    }
}
