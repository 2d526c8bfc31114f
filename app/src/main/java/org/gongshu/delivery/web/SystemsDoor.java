package org.gongshu.delivery.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongshu.delivery.Answer;
import org.gongshu.delivery.Channel;
import org.gongshu.delivery.Consumer;
import org.gongshu.delivery.Deliveries;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.SystemGate;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.UnreadableBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the two requests that business systems send all day before the web framework, whose chain of filters and
 * dispatching costs more than finding a row. It decides nothing itself: the same gate, the same delivery and the same
 * answers as {@link DataController}, to which everything goes that is not exactly one of the two.
 */
final class SystemsDoor implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(SystemsDoor.class);

    private final Deliveries deliveries;
    private final SystemGate gate;
    private final DataAnswers answers;
    private final Clock clock;
    private final ObjectReader claims;

    private SystemsDoor(Deliveries deliveries, SystemGate gate, DataAnswers answers, Clock clock, ObjectReader claims) {
        this.deliveries = deliveries;
        this.gate = gate;
        this.answers = answers;
        this.clock = clock;
        this.claims = claims;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        FilterRegistrationBean<SystemsDoor> systemsDoor(
                Deliveries deliveries, SystemGate gate, DataAnswers answers, Clock clock, JsonMapper json) {
            SystemsDoor door =
                    new SystemsDoor(deliveries, gate, answers, clock, json.readerFor(DataController.Claims.class));
            FilterRegistrationBean<SystemsDoor> place = new FilterRegistrationBean<>(door);
            place.addUrlPatterns(DataRequest.PREFIX + "*");
            place.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return place;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Optional<DataRequest> data = DataRequest.of(asked);
        if (data.isPresent()) {
            answer(data.get(), asked, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(DataRequest data, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Outcome<ClientIdentity> system =
                gate.admit(data.method(), data.pattern(), data.token(), request.getRemoteAddr());
        switch (system) {
            case Outcome.Done<ClientIdentity>(ClientIdentity known) ->
                answers.send(deliver(data, known, request), data.channel(), request, response);
            case Outcome.Refused<ClientIdentity>(Refusal refusal) -> {
                if (refusal.code().status() == HttpServletResponse.SC_UNAUTHORIZED) {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                }
                answers.refuse(data.channel(), refusal, request, response);
            }
        }
    }

    private Outcome<Answer> deliver(DataRequest data, ClientIdentity system, HttpServletRequest request)
            throws IOException {
        Consumer consumer = new Consumer.OfSystem(system);
        try {
            return data.channel() == Channel.ROWS
                    ? deliveries.rows(
                            consumer,
                            data.grant(),
                            DataAnswers.errand(request),
                            request.getParameterMap(),
                            clock.instant())
                    : verify(data, consumer, request);
        } catch (JacksonException malformed) {
            return Outcome.refused(UnreadableBody.refusal(malformed));
        } catch (RuntimeException unexpected) {
            LOG.error("a request failed unexpectedly", unexpected);
            return Outcome.refused(PlatformProblem.INTERNAL);
        }
    }

    private Outcome<Answer> verify(DataRequest data, Consumer consumer, HttpServletRequest request) throws IOException {
        DataController.Claims body = claims.readValue(request.getInputStream());
        return body == null
                ? Outcome.refused(PlatformProblem.UNREADABLE_BODY)
                : deliveries.verify(
                        consumer,
                        data.grant(),
                        DataAnswers.errand(request),
                        body.claims() == null ? List.of() : body.claims(),
                        clock.instant());
    }
}
