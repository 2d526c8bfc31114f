package org.gongshu.demo;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lays a place step by step; a laying that was cut short goes on where it stood. */
@Component
class Laying {

    private static final Logger LOG = LoggerFactory.getLogger(Laying.class);

    private final Founding founding;
    private final Stocking stocking;
    private final Story story;
    private final Scenes scenes;
    private final Laid laid;
    private volatile boolean closing;

    Laying(Founding founding, Stocking stocking, Story story, Scenes scenes, Laid laid) {
        this.founding = founding;
        this.stocking = stocking;
        this.story = story;
        this.scenes = scenes;
        this.laid = laid;
    }

    void lay(DemoCity city) {
        Place place = new Place(city, laid);
        for (Step step : stepsOf(place)) {
            if (closing) {
                throw new IllegalStateException("the program ends; the next start goes on here");
            }
            laid.once(city.prefix(), step);
        }
        LOG.info("the demonstration has {}", city.prefix());
    }

    /** How many steps it takes to lay the place. */
    int count(DemoCity city) {
        return stepsOf(new Place(city, laid)).size();
    }

    private List<Step> stepsOf(Place place) {
        return Stream.of(
                        List.of(Step.of(Place.FOUNDED, () -> founding.found(place.city()))),
                        stocking.steps(place),
                        story.steps(place),
                        scenes.steps(place))
                .flatMap(List::stream)
                .toList();
    }

    @EventListener
    void programEnds(ContextClosedEvent closed) {
        closing = true;
    }
}
