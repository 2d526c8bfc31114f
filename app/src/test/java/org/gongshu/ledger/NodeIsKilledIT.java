package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.platform.Keys;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class NodeIsKilledIT {

    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f-]{36}");

    @Autowired
    private LedgerHouse house;

    @Autowired
    private Receipts receipts;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private Keys keys;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void rest() {
        house.rest();
    }

    @AfterEach
    void wake() {
        house.wake();
    }

    @Test
    void aNodeKilledInTheMiddleLosesNothingItAcknowledgedAndTheNextOneGoesOn() throws Exception {
        Path memory = folder.resolve("memory");
        Checkpoint seen = null;
        for (int killedAfter : List.of(100, 1234, 3021)) {
            List<UUID> acknowledged = runAndKill(killedAfter, memory);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(killedAfter);
            Verdict left = house.check(folder.resolve("left-" + killedAfter), seen);
            assertThat(left).isInstanceOf(Verdict.Sound.class);
            seen = ((Verdict.Sound) left).checkpoint();

            house.sequencer(memory).run(LedgerHouse.NOW);
            assertThat(acknowledged)
                    .allMatch(id -> receipts.find(id).orElseThrow().state() == Receipts.State.INCLUDED);
            assertThat(house.check(folder.resolve("next-" + killedAfter), seen)).isInstanceOf(Verdict.Sound.class);
        }
    }

    private List<UUID> runAndKill(int killedAfter, Path memory) throws IOException, InterruptedException {
        Process node = SequencerProgram.start(server, keys.folder(), memory, Ids.next());
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = node.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() == killedAfter) {
                    node.destroyForcibly();
                }
                line = lines.readLine();
            }
        } catch (IOException closed) {
            assertThat(said).as("a node that was not killed").hasSizeGreaterThanOrEqualTo(killedAfter);
        }
        node.waitFor();
        return said.stream()
                .filter(line -> RECEIPT.matcher(line).matches())
                .map(UUID::fromString)
                .toList();
    }
}
