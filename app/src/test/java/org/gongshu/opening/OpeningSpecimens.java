package org.gongshu.opening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Specimens;
import org.gongshu.Towns;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Department;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Component;

/** A promise of opening, for the authorization matrix. */
@Component
class OpeningSpecimens implements Specimens {

    private final Promises promises;
    private final Database database;

    OpeningSpecimens(Promises promises, Database database) {
        this.promises = promises;
        this.database = database;
    }

    @Override
    public Map<String, UUID> in(Towns.Town town) {
        Department department = town.department("样本局");
        UUID id = Ids.next();
        database.write(town.scope(), () -> {
            promises.insert(new Promise(
                    id,
                    town.id(),
                    department.id(),
                    "样本",
                    "样本数据",
                    Ids.next(),
                    "2026-000001",
                    new ArticleRef("example-2020", "1"),
                    Instant.parse("2026-03-02T01:00:00Z"),
                    null,
                    null));
            return List.of();
        });
        return Map.of("/api/opening-promises", id);
    }
}
