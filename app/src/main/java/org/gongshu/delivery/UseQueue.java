package org.gongshu.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Parts what waits into groups for several writers. The first that comes goes at once; while groups are on their way to
 * the disk, another leaves only when it is worth a message of its own, and the database forces those that meet together.
 */
final class UseQueue<T> {

    static final int LONGEST = 20_000;
    private static final int LARGEST_GROUP = 500;

    /** So many make a group worth sending while others are on their way. */
    private static final int WORTH_IT = 12;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean closed;

    /** Adds one; false where too many wait already, or nobody writes any more. */
    boolean offer(T one) {
        lock.lock();
        try {
            if (closed || waiting.size() == LONGEST) {
                return false;
            }
            waiting.add(one);
            wakeOne();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next group, waiting for it; empty when the queue is closed and nothing is left. */
    List<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isWorthIt() && !(closed && waiting.isEmpty())) {
                ready.await();
            }
            List<T> group = new ArrayList<>(Math.min(waiting.size(), LARGEST_GROUP));
            while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
                group.add(waiting.poll());
            }
            underWay += group.isEmpty() ? 0 : 1;
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** A group that was taken is written, or has failed. */
    void done() {
        lock.lock();
        try {
            underWay--;
            wakeOne();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits is still written. */
    void close() {
        lock.lock();
        try {
            closed = true;
            ready.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWorthIt() {
        return !waiting.isEmpty() && (closed || underWay == 0 || waiting.size() >= WORTH_IT);
    }

    private void wakeOne() {
        if (isWorthIt()) {
            ready.signal();
        }
    }
}
