package org.gongshu.platform.postgres;

/** The moment between two looks at a process. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while waiting for the database", interrupted);
        }
    }
}
