package org.gongshu.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LogTables.Placed;
import org.gongshu.ledger.LogTables.State;
import org.gongshu.ledger.SigningRefusedException.Reason;
import org.gongshu.platform.Database;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.MerkleTree;
import org.gongshu.verifier.SignedNote;

/**
 * Gives waiting entries their place, grows the tree and signs its new state, all in one transaction that only one node
 * can be in. A checkpoint is shown to others only after it is committed and this node remembers it, so whatever is
 * lost in between was never seen by anybody.
 */
class Sequencer {

    private static final int BATCH = 4096;

    private final Database database;
    private final LogTables tables;
    private final SigningKey key;
    private final Memory memory;

    Sequencer(Database database, LogTables tables, SigningKey key, Memory memory) {
        this.database = database;
        this.tables = tables;
        this.key = key;
        this.memory = memory;
    }

    /** Creates the log under {@code origin} where there is none. */
    void create(String origin, Instant now) {
        database.write(Scope.everywhere(), () -> {
            boolean created = tables.create(origin, now);
            if (created) {
                sign(new Checkpoint(origin, 0, new TileGrowth(tables, 0).tree().root()), now);
            }
            return created;
        });
    }

    /**
     * Takes in what is waiting and publishes it; answers how many entries got their place.
     *
     * @throws SigningRefusedException if the log is not what it was when it was signed last
     */
    int run(Instant now) {
        int placed = 0;
        int more;
        do {
            more = isAnythingPending() ? integrate(now) : 0;
            placed += more;
            publish();
        } while (more == BATCH);
        return placed;
    }

    private boolean isAnythingPending() {
        return database.read(Scope.everywhere(), tables::isAnythingPending);
    }

    private int integrate(Instant now) {
        return database.write(Scope.everywhere(), () -> {
            if (!tables.tryToSequence()) {
                return 0;
            }
            State state = tables.lockState();
            Checkpoint last = requireCheckpoint(state);
            requireContinues(last, state);
            List<Placed> placed = tables.place(state.size(), BATCH);
            if (!placed.isEmpty()) {
                grow(state, last, placed, now);
            }
            return placed.size();
        });
    }

    private void grow(State state, Checkpoint last, List<Placed> placed, Instant now) {
        TileGrowth growth = new TileGrowth(tables, state.size());
        placed.forEach(entry -> growth.add(entry.leafHash()));
        MerkleTree tree = growth.tree();
        if (!Arrays.equals(tree.rootAt(last.size()), last.root())) {
            throw new SigningRefusedException(Reason.TILES_CHANGED);
        }
        tables.putTiles(growth.changed());
        sign(new Checkpoint(state.origin(), tree.size(), tree.root()), now);
        if (!tables.grow(state, tree.size())) {
            throw new IllegalStateException("The log changed under the sequencer's lock");
        }
    }

    private void sign(Checkpoint checkpoint, Instant now) {
        tables.putCheckpoint(checkpoint, key.sign(checkpoint.origin(), checkpoint.text()), now);
    }

    /** Remembers the newest checkpoint here, then shows it to everybody. Each node does so, whoever signed. */
    private void publish() {
        State state = database.read(Scope.everywhere(), tables::state);
        boolean known =
                memory.last().filter(last -> last.size() == state.size()).isPresent();
        if (known && state.published() == state.size()) {
            return;
        }
        SignedNote note = database.read(Scope.everywhere(), () -> {
            requireContinues(requireCheckpoint(state), state);
            return tables.findCheckpoint(state.size()).orElseThrow();
        });
        if (!known) {
            memory.remember(note);
        }
        database.write(Scope.everywhere(), () -> {
            tables.publish(state.size());
            return state;
        });
    }

    private Checkpoint requireCheckpoint(State state) {
        return tables.findCheckpoint(state.size())
                .filter(note -> note.isSignedBy(key.verifier(state.origin())))
                .map(note -> Checkpoint.parse(note.text()))
                .filter(last -> last.origin().equals(state.origin()) && last.size() == state.size())
                .orElseThrow(() -> new SigningRefusedException(Reason.CHECKPOINT_CHANGED));
    }

    private void requireContinues(Checkpoint last, State state) {
        Checkpoint seen = memory.last().orElse(last);
        if (seen.size() > last.size()) {
            throw new SigningRefusedException(Reason.BEHIND_PUBLISHED);
        }
        byte[] root = seen.size() == last.size()
                ? last.root()
                : new TileGrowth(tables, state.size()).tree().rootAt(seen.size());
        if (!seen.origin().equals(state.origin()) || !Arrays.equals(root, seen.root())) {
            throw new SigningRefusedException(Reason.OTHER_HISTORY);
        }
    }
}
