package org.gongshu.demo;

import java.util.List;
import org.gongshu.jobs.Job;
import org.gongshu.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lays the places of the demonstration that it does not begin with. */
@Component
class PlacesJob implements JobHandler {

    static final String KIND = "demonstration-places";

    private static final Logger LOG = LoggerFactory.getLogger(PlacesJob.class);

    /** Whoever tries how much the demonstration stands may kill it often. */
    private static final int ATTEMPTS = 50;

    private final Laying laying;

    PlacesJob(Laying laying) {
        this.laying = laying;
    }

    /** The prefixes of the places, in the order in which they are laid. */
    record Payload(List<String> places) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public void run(Job job) {
        job.payload(Payload.class).places().forEach(place -> laying.lay(DemoCity.read(place)));
        LOG.info("the whole demonstration is there");
    }
}
