package org.gongshu.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Parts what comes one by one into groups that travel to the database together: a message and a forced write cost much
 * more than what one of many adds to them. Whoever comes alone goes at once; while others are on their way, a group waits
 * for being worth a message of its own, and never longer than its patience.
 */
public final class Gathering<T> {

    /**
     * How groups are made.
     *
     * @param worthIt so many leave at once, whatever is under way
     * @param largest a group has no more
     * @param longest no more can wait
     * @param patience no longer does the first of a group wait for company
     */
    public record Rule(int worthIt, int largest, int longest, Duration patience) {}

    private final Rule rule;
    private final BooleanSupplier moreToCome;

    /** Held by the one thread that makes the next group. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private long firstCame;
    private int underWay;
    private boolean closed;

    /** @param moreToCome whether more can be expected at once, so that the first had better wait for them */
    public Gathering(Rule rule, BooleanSupplier moreToCome) {
        this.rule = rule;
        this.moreToCome = moreToCome;
    }

    /** Adds one; false where too many wait already, or nobody takes any more. */
    public boolean offer(T one) {
        lock.lock();
        try {
            if (closed || waiting.size() == rule.longest()) {
                return false;
            }
            waiting.add(one);
            if (waiting.size() == 1) {
                firstCame = System.nanoTime();
                ready.signal();
            } else if (waiting.size() == rule.worthIt() || isNobodyElseAbout()) {
                ready.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next group, waiting for it; empty when the gathering is closed and nothing is left. */
    public List<T> take() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return next();
        } finally {
            turn.unlock();
        }
    }

    private List<T> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = patienceLeft(); left > 0; left = patienceLeft()) {
                if (waiting.isEmpty()) {
                    ready.await();
                } else {
                    ready.awaitNanos(left);
                }
            }
            List<T> group = new ArrayList<>(Math.min(waiting.size(), rule.largest()));
            while (!waiting.isEmpty() && group.size() < rule.largest()) {
                group.add(waiting.poll());
            }
            firstCame = System.nanoTime();
            underWay += group.isEmpty() ? 0 : 1;
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** A group that was taken has arrived, or has failed. */
    public void done() {
        lock.lock();
        try {
            underWay--;
            if (!waiting.isEmpty() && isNobodyElseAbout()) {
                ready.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits still leaves. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            ready.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void open() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds for which the next group waits on, if nothing happens. */
    private long patienceLeft() {
        if (closed) {
            return 0;
        }
        if (waiting.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return waiting.size() >= rule.worthIt() || isNobodyElseAbout()
                ? 0
                : rule.patience().toNanos() - (System.nanoTime() - firstCame);
    }

    private boolean isNobodyElseAbout() {
        return underWay == 0 && !moreToCome.getAsBoolean();
    }
}
