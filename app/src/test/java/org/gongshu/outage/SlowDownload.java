package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A download by hand that reads slowly and sees whether the final chunk came. */
final class SlowDownload implements AutoCloseable {

    private static final int WINDOW = 4_096;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    /** The record of the use, as the header said. */
    final String use;

    final String receipt;

    SlowDownload(int port, String path, String token, String matter) {
        try {
            socket = new Socket();
            socket.setReceiveBufferSize(WINDOW);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nX-Gongshu-Operator: o\r\nX-Gongshu-Matter-Number: n\r\nX-Gongshu-Matter: " + matter
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in = new BufferedInputStream(socket.getInputStream(), WINDOW);
            assertThat(line()).contains(" 200");
            Map<String, String> headers = headers();
            use = headers.get("x-gongshu-use");
            receipt = headers.get("x-gongshu-receipt");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Reads what still comes; answers whether all of it came. */
    boolean readsToTheEnd() {
        try {
            while (true) {
                int length = Integer.parseInt(line(), 16);
                if (length == 0) {
                    return true;
                }
                in.skipNBytes(length + 2L);
            }
        } catch (IOException cut) {
            return false;
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
