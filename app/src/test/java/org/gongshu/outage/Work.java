package org.gongshu.outage;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** People and systems at work until they are stopped; what goes wrong on the way is their business. */
final class Work {

    /** One thing done; an answer that never came is an {@link UncheckedIOException}. */
    interface Round {
        void run();
    }

    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private volatile boolean stopped;

    /** Does the round again and again. */
    void keepOn(String name, Round round) {
        threads.add(Thread.ofPlatform().name(name).start(() -> {
            while (!stopped) {
                try {
                    round.run();
                } catch (UncheckedIOException nobodyThere) {
                    DemoNode.pause(20);
                } catch (RuntimeException | AssertionError wrong) {
                    note(wrong);
                    return;
                }
            }
        }));
    }

    private synchronized void note(Throwable wrong) {
        faults.add(wrong);
    }

    /** Lets everybody finish what they are at; answers what went wrong. */
    List<Throwable> stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(faults);
    }
}
