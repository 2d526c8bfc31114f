package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;
import static org.gongshu.delivery.DataServed.item;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SystemExportsWhatIsGrantedIT {

    private static final int MANY = 1_500_000;

    @Autowired
    private Grants grants;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatasetStore store;

    @Autowired
    private Datasets datasets;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private DataServed served;
    private String token;

    @BeforeEach
    void aRegisterOfPeople() {
        served = new DataServed(database, jdbc, store, datasets, port);
        token = served.token(clock.instant(), Duration.ofMinutes(10));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aPlainFileHoldsEveryRowAsItIs() throws Exception {
        served.load(DataServed.people(10));
        UUID grant =
                issue(file().items(item("id_number", null), item("name", null), item("born", null), item("alive", null))
                        .rows(new RowCondition("born", RowCondition.Operator.AT_MOST, List.of("1990-05-08"))));
        HttpResponse<String> answer = served.get(token, "/data/grants/" + grant + "/export");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                id_number,name,born,alive,_marks,_disputed
                P00000000,欧阳𠮷,1990-05-03,,,f
                P00000001,欧阳丙,1990-05-04,t,,f
                P00000002,欧阳𠮷,1990-05-05,t,,f
                P00000003,欧阳丙,1990-05-06,t,,f
                P00000004,欧阳𠮷,1990-05-07,t,,f
                P00000005,欧阳丙,1990-05-08,,,f
                """);
        awaitEnd(grant, "COMPLETE", 6);
    }

    @Test
    void aMaskedFileShowsNoMoreThanItsMasks() throws Exception {
        served.load(DataServed.people(3));
        UUID grant = issue(file().items(item("id_number", MaskKind.KEYED_HASH), item("name", MaskKind.PERSON_NAME)));
        String body = served.get(token, "/data/grants/" + grant + "/export").body();
        assertThat(body).doesNotContain("P0000").contains(",欧阳*,");
        assertThat(body.lines()).hasSize(4);
        awaitEnd(grant, "COMPLETE", 3);
    }

    @Test
    void formulasAreMadeHarmlessOnlyWhenASpreadsheetIsAskedFor() throws Exception {
        served.load(writer -> {
            for (String name : List.of("=HYPERLINK(1)", "+1", "-2", "@x", "plain")) {
                writer.text(name);
                writer.text(name);
                for (int i = 0; i < 6; i++) {
                    writer.absent();
                }
                writer.endRow(1, null);
            }
        });
        UUID grant = issue(file().items(item("name", null)));
        String path = "/data/grants/" + grant + "/export";
        assertThat(served.get(token, path).body()).contains("\n=HYPERLINK(1),", "\n+1,", "\n-2,", "\n@x,");
        assertThat(served.get(token, path + "?spreadsheet=true").body())
                .startsWith("\uFEFFname,")
                .contains("\n'=HYPERLINK(1),", "\n'+1,", "\n-2,", "\n'@x,", "\nplain,");
    }

    @Test
    void aTokenThatEndsCutsTheFileShort() throws Exception {
        served.load(DataServed.people(MANY));
        UUID grant = issue(file().items(item("id_number", null), item("name", null)));
        try (Download download = new Download(grant)) {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
            assertThatThrownBy(download::readToTheEnd).isInstanceOf(IOException.class);
        }
        assertThat(reasonOf(grant)).isEqualTo("delivery.token-ended");
    }

    @Test
    void aGrantThatIsRevokedCutsTheFileShort() throws Exception {
        served.load(DataServed.people(MANY));
        Grant grant = done(grants.issue(
                file().items(item("id_number", null), item("name", MaskKind.PERSON_NAME))
                        .terms(),
                GrantAct.ofCase(Ids.next(), clock.instant())));
        try (Download download = new Download(grant.id())) {
            GrantAct act = GrantAct.ofPerson(Ids.next(), "stop", clock.instant());
            done(grants.terminate(Scope.of(served.region), grant.id(), 1, act));
            Thread.sleep(1_500);
            assertThatThrownBy(download::readToTheEnd).isInstanceOf(IOException.class);
        }
        assertThat(reasonOf(grant.id())).isEqualTo("delivery.grant-ended");
    }

    @Test
    void aQuotaThatIsUsedUpCutsTheFileShort() throws Exception {
        served.load(DataServed.people(5_000));
        UUID grant = issue(file().items(item("id_number", null)).quota(new Quota(null, 1_234L)));
        try (Download download = new Download(grant)) {
            assertThatThrownBy(download::readToTheEnd).isInstanceOf(IOException.class);
        }
        awaitEnd(grant, "CUT", 1_234);
        assertThat(reasonOf(grant)).isEqualTo("delivery.quota-exceeded");
    }

    private SomeGrants file() {
        return served.some().mode(DeliveryMode.FILE);
    }

    private UUID issue(SomeGrants some) {
        return done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), clock.instant())))
                .id();
    }

    private record End(String outcome, long rows, String reason) {}

    private End endOf(UUID grant) throws InterruptedException {
        for (int i = 0; i < 250; i++) {
            List<End> ends = database.read(
                    Scope.of(served.region),
                    () -> jdbc.sql("""
                            SELECT e.outcome, e.rows, coalesce(e.reason, '') AS reason FROM use_end e
                            JOIN use_record u ON u.id = e.use_id WHERE u.grant_id = :grant
                            """).param("grant", grant).query(End.class).list());
            if (!ends.isEmpty()) {
                return ends.getFirst();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the end of the use was not recorded");
    }

    private void awaitEnd(UUID grant, String outcome, long rows) throws InterruptedException {
        End end = endOf(grant);
        assertThat(end.outcome()).isEqualTo(outcome);
        assertThat(end.rows()).isEqualTo(rows);
    }

    private String reasonOf(UUID grant) throws InterruptedException {
        End end = endOf(grant);
        assertThat(end.outcome()).isEqualTo("CUT");
        return end.reason();
    }

    /** A download by hand, which reads no further than it is told and sees whether the final chunk came. */
    private final class Download implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;

        Download(UUID grant) throws IOException {
            socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(20_000);
            String request = "GET /data/grants/" + grant
                    + "/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\n" + Errand.OPERATOR + ": o\r\n" + Errand.NUMBER + ": n\r\n" + Errand.MATTER + ": "
                    + SomeGrants.MATTER + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in = new BufferedInputStream(socket.getInputStream(), 1_024);
            assertThat(line()).contains(" 200");
            while (!line().isEmpty()) {
                continue;
            }
        }

        /** Reads chunk by chunk; throws where the connection ends before the final one. */
        long readToTheEnd() throws IOException {
            long bytes = 0;
            while (true) {
                int length = Integer.parseInt(line(), 16);
                if (length == 0) {
                    return bytes;
                }
                in.skipNBytes(length + 2L);
                bytes += length;
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
