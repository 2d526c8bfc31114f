package org.gongshu.quality;

import static org.gongshu.Towns.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Elsewhere;
import org.gongshu.collection.Load;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.Loads;
import org.gongshu.delivery.Grant;
import org.springframework.stereotype.Component;

/** A register with a load, a grant to it, and a doubt about one of its values that a case decides. */
@Component
class DoubtElsewhere implements Elsewhere {

    private final DoubtfulTowns towns;
    private final Corrections corrections;
    private final Loads loads;

    DoubtElsewhere(DoubtfulTowns towns, Corrections corrections, Loads loads) {
        this.towns = towns;
        this.corrections = corrections;
        this.loads = loads;
    }

    @Override
    public Map<String, UUID> things() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction doubted = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "name", "测试2", "测试贰")));
        return Map.of(
                "/api/catalog/entries", town.entry.id(),
                "/api/loads", load(town).id(),
                "/api/grants", grant.id(),
                "/data/grants", grant.id(),
                "/api/corrections", doubted.id(),
                "/api/cases", doubted.caseId(),
                "/api/tasks", town.taskOf(doubted, town.provider).id());
    }

    private Load load(DoubtfulTowns.DoubtfulTown town) {
        byte[] file = "编号,姓名,片区,子女数\nP1,测试1,A,1\n".getBytes(StandardCharsets.UTF_8);
        try {
            return done(loads.submit(
                    town.owner.actor(), town.entry.id(), LoadKind.FULL, "x.csv", new ByteArrayInputStream(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
