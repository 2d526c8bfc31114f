package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.collection.check.Shape;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.Settings;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class NodeDiesInLoadIT {

    private static final int ROWS = 2_000_000;

    private static final Shape SHAPE = new Shape(
            List.of(
                    new Shape.Item("编码", "code", Shape.Kind.TEXT, 18, null, true, true, false),
                    new Shape.Item("名称", "name", Shape.Kind.TEXT, 200, null, true, false, false)),
            List.of());

    @Autowired
    private LoadTable loads;

    @Autowired
    private LoadDesk desk;

    @Autowired
    private FileStore files;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Database database;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    private final UUID region = Ids.next();
    private final UUID department = Ids.next();
    private final UUID entry = Ids.next();

    @Test
    void aNodeKilledInTheMiddleLeavesWhatWasThereAndTheNextOneDoesItAll() throws Exception {
        Load first = waiting(10);
        submit(first);
        commit(finished(first.id()));
        Generation before = datasets.findCurrent(scope(), entry).orElseThrow();
        long tables = tables();

        Load load = waiting(ROWS);
        killInTheMiddle(load);

        assertThat(found(load.id()).state()).isEqualTo(LoadState.CHECKING);
        assertThat(datasets.findCurrent(scope(), entry).orElseThrow().id()).isEqualTo(before.id());
        assertThat(datasets.list(scope(), entry)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tables()).isEqualTo(tables));

        submit(load);
        Load done = finished(load.id());
        assertThat(done.state()).isEqualTo(LoadState.READY);
        assertThat(done.rowsLoaded()).isEqualTo(ROWS);
        commit(done);
        assertThat(datasets.findCurrent(scope(), entry).orElseThrow().rows()).isEqualTo(ROWS);
    }

    @Test
    void aCheckThatRunsStopsWhenItIsCancelledAndLeavesNothing() throws Exception {
        long tables = tables();
        Load load = waiting(ROWS);
        submit(load);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> found(load.id()).state() == LoadState.CHECKING);
        Load running = found(load.id());
        desk.cancel(scope(), department, load.id(), running.version(), _ -> {});
        assertThat(finished(load.id()).state()).isEqualTo(LoadState.CANCELLED);
        assertThat(datasets.list(scope(), entry)).allMatch(it -> it.state() == Generation.State.DROPPED);
        assertThat(tables()).isEqualTo(tables);
    }

    private void killInTheMiddle(Load load) throws IOException, InterruptedException {
        Process node = LoadProgram.start(server, settings.dataFolder(), "-Xmx256m", region, load.id());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> found(load.id()).rowsRead() > 0);
        node.destroyForcibly();
        assertThat(node.waitFor()).as("a node that was not killed").isNotZero();
    }

    private Load waiting(int rows) throws IOException {
        FileStore.Kept kept = files.keep(out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write("编码,名称\n");
            for (int i = 0; i < rows; i++) {
                text.write("K" + i + ",示例市虚构商贸有限公司第" + i + "号门店与仓库以及办公地点\n");
            }
            text.flush();
        });
        Load load = new Load(
                Ids.next(),
                region,
                department,
                entry,
                LoadKind.FULL,
                LoadState.WAITING,
                "登记.csv",
                kept.digest(),
                kept.bytes(),
                Ids.next(),
                Instant.now(),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                1);
        database.write(scope(), () -> {
            loads.insert(load, new LoadTable.Measure(SHAPE, LoadTerms.USUAL), Ids.next());
            return true;
        });
        return load;
    }

    private void submit(Load load) {
        database.write(scope(), () -> jobs.submit(LoadJob.KIND, new LoadJob.Payload(load.id(), region)));
    }

    private Load finished(UUID id) {
        await().atMost(Duration.ofSeconds(90)).until(() -> switch (found(id).state()) {
            case WAITING, CHECKING -> false;
            case READY, HELD, COMMITTED, FAILED, CANCELLED -> true;
        });
        return found(id);
    }

    private Load found(UUID id) {
        return desk.find(scope(), department, id).orElseThrow();
    }

    private void commit(Load load) {
        Outcome<Load> outcome = desk.commit(scope(), department, Ids.next(), load.id(), load.version(), null, _ -> {});
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private long tables() {
        return jdbc.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'dataset'::regnamespace AND relkind = 'r'")
                .query(Long.class)
                .single();
    }

    private Scope scope() {
        return Scope.of(region);
    }
}
