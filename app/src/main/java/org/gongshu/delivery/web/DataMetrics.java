package org.gongshu.delivery.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongshu.delivery.Channel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Counts what is delivered and refused. The general measuring of requests is left out for delivered data, where it would
 * cost as much as finding a row.
 */
@Configuration(proxyBeanMethods = false)
class DataMetrics {

    /** Counters by way out. */
    static final class Counted {
        private final Map<Channel, Counter> answered = new EnumMap<>(Channel.class);
        private final Map<Channel, Counter> refused = new EnumMap<>(Channel.class);

        Counted(MeterRegistry registry) {
            for (Channel channel : Channel.values()) {
                answered.put(
                        channel,
                        registry.counter("gongshu.deliveries", "channel", channel.word(), "outcome", "answered"));
                refused.put(
                        channel,
                        registry.counter("gongshu.deliveries", "channel", channel.word(), "outcome", "refused"));
            }
        }

        void answered(Channel channel) {
            Objects.requireNonNull(answered.get(channel)).increment();
        }

        void refused(Channel channel) {
            Objects.requireNonNull(refused.get(channel)).increment();
        }
    }

    @Bean
    Counted deliveriesCounted(MeterRegistry registry) {
        return new Counted(registry);
    }

    @Bean
    ObservationPredicate deliveredDataUnobserved() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext server
                && server.getCarrier() != null
                && server.getCarrier().getRequestURI().startsWith("/data/"));
    }
}
