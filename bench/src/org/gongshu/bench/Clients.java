package org.gongshu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** So many connections, each sending its next request when the last was answered; on loopback only, for a set time. */
final class Clients {

    /** What came of it: how many answers, in how long, and the slowest of a hundred. */
    record Result(long answers, double perSecond, double p50Millis, double p99Millis) {}

    private final int port;
    private final int connections;
    private final IntFunction<byte[]> request;
    private final int rows;

    /** @param request the bytes of the request about a row */
    Clients(int port, int connections, int rows, IntFunction<byte[]> request) {
        this.port = port;
        this.connections = connections;
        this.rows = rows;
        this.request = request;
    }

    Result run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        long begun = System.nanoTime();
        List<long[]> latencies = new ArrayList<>();
        AtomicReference<Exception> failed = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    long[] mine = one(end);
                    synchronized (latencies) {
                        latencies.add(mine);
                    }
                } catch (Exception problem) {
                    failed.set(problem);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length, all.length / seconds, at(all, 0.5), at(all, 0.99));
    }

    /** One answer's body. */
    String once(int row) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.apply(row));
            return new String(new Answers(socket.getInputStream()).read(), StandardCharsets.UTF_8);
        }
    }

    private long[] one(long end) throws IOException {
        long[] nanos = new long[1 << 16];
        int count = 0;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (System.nanoTime() < end) {
            try (Socket socket = connect()) {
                OutputStream out = socket.getOutputStream();
                Answers in = new Answers(socket.getInputStream());
                for (long sent = System.nanoTime(); sent < end && !in.closing; sent = System.nanoTime()) {
                    out.write(request.apply(random.nextInt(rows)));
                    in.read();
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = System.nanoTime() - sent;
                }
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    /** The answers that come over one connection. */
    private static final class Answers {
        private final InputStream in;
        private boolean closing;

        Answers(InputStream in) {
            this.in = new BufferedInputStream(in, 8_192);
        }

        byte[] read() throws IOException {
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                closing |= header.equalsIgnoreCase("Connection: close");
            }
            byte[] body = in.readNBytes(length);
            if (!status.contains(" 200")) {
                throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
            }
            return body;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
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
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
