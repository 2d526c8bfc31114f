package org.gongshu.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.Specimens;
import org.gongshu.Towns;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Component;

@Component
class SharingSpecimens implements Specimens {

    private final Scenarios scenarios;
    private final Database database;
    private final Clock clock;

    SharingSpecimens(Scenarios scenarios, Database database, Clock clock) {
        this.scenarios = scenarios;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<String, UUID> in(Towns.Town town) {
        Scenario scenario = new Scenario(
                Ids.next(),
                town.id(),
                "样本场景",
                "000100200300",
                "样本",
                Set.of(Ids.next()),
                List.of(new Scenario.Part(Ids.next(), "样本目录", Set.of(Ids.next()))),
                null,
                Ids.next(),
                "2026-000001",
                new ArticleRef("example-2020", "12"),
                clock.instant(),
                null);
        database.write(town.scope(), () -> {
            scenarios.add(scenario);
            return true;
        });
        return Map.of("/api/scenarios", scenario.id());
    }
}
