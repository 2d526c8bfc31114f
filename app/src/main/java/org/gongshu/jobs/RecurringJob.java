package org.gongshu.jobs;

import java.time.Duration;
import org.gongshu.platform.Settings;

/** Work that comes round again and again, on one node at a time. */
public interface RecurringJob {

    /** Its name, unique among recurring jobs. */
    String name();

    /** The zone whose work this is; whoever says nothing works on the sharing side. */
    default Settings.Zone zone() {
        return Settings.Zone.SHARING;
    }

    /** How long to wait from the end of one run to the next. */
    Duration every();

    /** Does what is due; an exception is logged and the next round comes as usual. */
    void run() throws Exception;
}
