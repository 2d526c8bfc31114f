package org.gongshu.jobs;

import org.gongshu.platform.Settings;

/**
 * Does one kind of job. It runs outside any transaction and may run again after a crash, so its effects must be safe to
 * repeat: what it commits, it commits as a whole, and it looks first at what is already done.
 */
public interface JobHandler {

    /** The kind of job, unique and never renamed: payloads in the database refer to it. */
    String kind();

    /** The zone whose work this is; whoever says nothing works on the sharing side. */
    default Settings.Zone zone() {
        return Settings.Zone.SHARING;
    }

    /** How often a failing or dying job is begun before it is given up. */
    default int attempts() {
        return 5;
    }

    /** Does the work; an exception means that it failed and is begun again later. */
    void run(Job job) throws Exception;

    /** Called once when the last attempt has failed, to leave what the job was for in a clear state. */
    default void givenUp(Job job) {}
}
