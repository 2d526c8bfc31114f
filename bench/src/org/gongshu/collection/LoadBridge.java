package org.gongshu.collection;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Generation;
import org.gongshu.platform.Database;
import org.springframework.context.ApplicationContext;

/** Lets the benchmark deliver a file as a department does, with every check, without a catalog around it. */
public final class LoadBridge {

    private final LoadDesk desk;
    private final DatasetStore store;
    private final Database database;

    public LoadBridge(ApplicationContext context) {
        this.desk = context.getBean(LoadDesk.class);
        this.store = context.getBean(DatasetStore.class);
        this.database = context.getBean(Database.class);
    }

    /** Delivers the file; answers when its generation is filled. */
    public Generation load(UUID region, UUID department, UUID entry, Path file) throws Exception {
        LoadOrder order = new LoadOrder(
                region, department, entry, new Shape(items(), List.of()), LoadTerms.USUAL, Ids.next(), "bench.csv");
        UUID load;
        try (InputStream in = Files.newInputStream(file)) {
            load = switch (desk.submit(order, in, _ -> {})) {
                case org.gongshu.kernel.Outcome.Done<Load> done -> done.value().id();
                case org.gongshu.kernel.Outcome.Refused<Load> refused ->
                    throw new IllegalStateException(refused.refusal().toString());
            };
        }
        Load state = desk.find(Scope.of(region), department, load).orElseThrow();
        while (state.state() == LoadState.WAITING || state.state() == LoadState.CHECKING) {
            Thread.sleep(5);
            state = desk.find(Scope.of(region), department, load).orElseThrow();
        }
        return database.read(Scope.of(region), () -> store.findOfLoad(load)).orElseThrow();
    }

    private static List<Shape.Item> items() {
        return List.of(
                item("id_number", Shape.Kind.TEXT, true),
                item("name", Shape.Kind.TEXT, false),
                item("gender", Shape.Kind.TEXT, false),
                item("born", Shape.Kind.DATE, false),
                item("phone", Shape.Kind.TEXT, false),
                item("address", Shape.Kind.TEXT, false),
                item("area", Shape.Kind.TEXT, false),
                item("household", Shape.Kind.TEXT, false),
                item("members", Shape.Kind.INTEGER, false),
                new Shape.Item("allowance", "allowance", Shape.Kind.DECIMAL, 10, 2, false, false, false));
    }

    private static Shape.Item item(String name, Shape.Kind kind, boolean key) {
        return new Shape.Item(name, name, kind, null, null, key, key, false);
    }
}
