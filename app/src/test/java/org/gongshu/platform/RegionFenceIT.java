package org.gongshu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RegionFenceIT {

    private static final Set<String> UNFENCED_BY_DESIGN = Set.of();

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    private final UUID here = Ids.next();
    private final UUID elsewhere = Ids.next();

    @BeforeEach
    void twoRegions() {
        jdbc.sql("CREATE TABLE fence_probe (region_id uuid, what text)").update();
        jdbc.sql("SELECT apply_region_fence('fence_probe')").query().singleRow();
        database.write(Scope.everywhere(), () -> put(here, "ours") + put(elsewhere, "theirs"));
    }

    @AfterEach
    void dropProbe() {
        jdbc.sql("DROP TABLE fence_probe").update();
    }

    @Test
    void aQueryWithoutAnyConditionSeesItsOwnRegionOnly() {
        assertThat(database.read(Scope.of(here), this::all)).containsExactly("ours");
    }

    @Test
    void outsideATransactionNothingIsSeen() {
        assertThat(all()).isEmpty();
    }

    @Test
    void backgroundWorkSeesEveryRegion() {
        assertThat(database.read(Scope.everywhere(), this::all)).containsExactlyInAnyOrder("ours", "theirs");
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        database.write(Scope.of(here), () -> {
            put(here, "refused");
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
        assertThat(database.read(Scope.of(here), this::all)).containsExactly("ours");
    }

    @Test
    void everyTableWithARegionIsFenced() {
        List<String> open = jdbc.sql("""
                        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE a.attname = 'region_id' AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
                          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                        """).query(String.class).list();
        assertThat(open).allMatch(UNFENCED_BY_DESIGN::contains);
    }

    private int put(UUID region, String what) {
        return jdbc.sql("INSERT INTO fence_probe VALUES (:region, :what)")
                .param("region", region)
                .param("what", what)
                .update();
    }

    private List<String> all() {
        return jdbc.sql("SELECT what FROM fence_probe").query(String.class).list();
    }
}
