package org.gongshu.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LogTables.State;
import org.gongshu.ledger.LogTables.TileId;
import org.gongshu.platform.Database;
import org.gongshu.verifier.EntryBundle;
import org.gongshu.verifier.SignedNote;
import org.gongshu.verifier.Tile;
import org.gongshu.verifier.TreeHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published log as the files that C2SP tlog-tiles describes. What is not under a published checkpoint is not here. */
@Component
public class LogFiles {

    private final Database database;
    private final LogTables tables;
    private final SigningKey key;

    LogFiles(Database database, JdbcClient jdbc, SigningKey key) {
        this.database = database;
        this.tables = new LogTables(jdbc);
        this.key = key;
    }

    /** The newest published checkpoint. */
    public SignedNote checkpoint() {
        return database.read(
                Scope.everywhere(),
                () -> tables.findCheckpoint(tables.state().published()).orElseThrow());
    }

    /** The public key, as {@code name+id+key}. */
    public String key() {
        State state = database.read(Scope.everywhere(), tables::state);
        return key.verifier(state.origin()).text();
    }

    /** The hashes of a tile, if the published tree has it at least as wide. */
    public Optional<byte[]> hashes(Tile tile) {
        int length = tile.width() * TreeHash.SHA_256.length();
        return database.read(
                Scope.everywhere(),
                () -> isPublished(tile)
                        ? Optional.of(tables.hashes(TileId.of(tile)))
                                .filter(hashes -> hashes.length >= length)
                                .map(hashes -> Arrays.copyOf(hashes, length))
                        : Optional.empty());
    }

    /** The entries under a tile of level 0, if the published tree has it at least as wide. */
    public Optional<byte[]> entries(Tile tile) {
        return database.read(
                Scope.everywhere(),
                () -> isPublished(tile)
                        ? Optional.of(EntryBundle.write(tables.leaves(tile.firstEntry(), tile.width())))
                        : Optional.empty());
    }

    private boolean isPublished(Tile tile) {
        return Tile.of(tile.level(), tile.number(), tables.state().published())
                .filter(published -> published.width() >= tile.width())
                .isPresent();
    }
}
