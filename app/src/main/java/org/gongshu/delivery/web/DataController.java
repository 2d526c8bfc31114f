package org.gongshu.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongshu.delivery.Answer;
import org.gongshu.delivery.Channel;
import org.gongshu.delivery.Claim;
import org.gongshu.delivery.Consumer;
import org.gongshu.delivery.Deliveries;
import org.gongshu.delivery.Errand;
import org.gongshu.delivery.Export;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Delivered data: what a grant allows, to the systems and people that it names. */
@RestController
@Access(
        systems = true,
        value = {Role.STEWARD, Role.HEAD, Role.OFFICER})
class DataController {

    /** The use's record, and the receipt that proves it; the same id. */
    static final String USE = "X-Gongshu-Use";

    static final String RECEIPT = "X-Gongshu-Receipt";

    private static final int BUFFER = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(DataController.class);

    private final Deliveries deliveries;
    private final ClientTokens tokens;
    private final Refusals refusals;
    private final DataMetrics.Counted counted;
    private final Clock clock;

    DataController(
            Deliveries deliveries, ClientTokens tokens, Refusals refusals, DataMetrics.Counted counted, Clock clock) {
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.refusals = refusals;
        this.counted = counted;
        this.clock = clock;
    }

    /** Claims to be verified. */
    record Claims(@Nullable List<Claim> claims) {}

    @GetMapping("/data/grants/{id}/rows")
    void rows(
            @PathVariable UUID id,
            @Nullable ClientIdentity system,
            Actor.@Nullable Official official,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                deliveries.rows(
                        consumer(system, official), id, errand(request), request.getParameterMap(), clock.instant()),
                Channel.ROWS,
                request,
                response);
    }

    @PostMapping("/data/grants/{id}/verify")
    void verify(
            @PathVariable UUID id,
            @Nullable ClientIdentity system,
            Actor.@Nullable Official official,
            @RequestBody Claims claims,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                deliveries.verify(
                        consumer(system, official),
                        id,
                        errand(request),
                        claims.claims() == null ? List.of() : claims.claims(),
                        clock.instant()),
                Channel.VERIFY,
                request,
                response);
    }

    @GetMapping("/data/grants/{id}/export")
    void export(
            @PathVariable UUID id,
            @Nullable ClientIdentity system,
            Actor.@Nullable Official official,
            @RequestParam(defaultValue = "false") boolean spreadsheet,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Export> export = deliveries.export(
                consumer(system, official),
                id,
                errand(request),
                new Export.Options(spreadsheet, spreadsheet),
                mayStay(system, request),
                clock.instant());
        switch (export) {
            case Outcome.Done<Export>(Export ready) -> stream(ready, id, request, response);
            case Outcome.Refused<Export>(Refusal refusal) -> refuse(Channel.EXPORT, refusal, request, response);
        }
    }

    private void stream(Export export, UUID grant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counted.answered(Channel.EXPORT);
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(USE, export.use().toString());
        response.setHeader(RECEIPT, export.use().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + grant + "-" + export.version() + ".csv\"");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            Export.Result result = export.writeTo(out, clock);
            out.flush();
            if (result == Export.Result.CUT) {
                CutConnections.cut(request, response);
            }
        } catch (IOException gone) {
            CutConnections.cut(request, response);
        } catch (RuntimeException broken) {
            LOG.error("export {} broke off", export.use(), broken);
            CutConnections.cut(request, response);
        }
    }

    private void refuse(Channel channel, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counted.refused(channel);
        refusals.write(request, response, refusal);
    }

    private void send(
            Outcome<Answer> outcome, Channel channel, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> {
                counted.answered(channel);
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.setHeader(USE, answer.use().toString());
                response.setHeader(RECEIPT, answer.use().toString());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                // A strong tag keeps the server from compressing, whose size would tell answers apart.
                response.setHeader(HttpHeaders.ETAG, '"' + answer.use().toString() + '"');
                response.setContentLength(answer.json().length);
                response.getOutputStream().write(answer.json());
            }
            case Outcome.Refused<Answer>(Refusal refusal) -> refuse(channel, refusal, request, response);
        }
    }

    private static Consumer consumer(@Nullable ClientIdentity system, Actor.@Nullable Official official) {
        if (system != null) {
            return new Consumer.OfSystem(system);
        }
        if (official != null) {
            return new Consumer.OfPerson(official);
        }
        throw new IllegalStateException("neither a system nor an official");
    }

    private BooleanSupplier mayStay(@Nullable ClientIdentity system, HttpServletRequest request) {
        if (system == null) {
            return () -> true;
        }
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        String token = header.substring(header.indexOf(' ') + 1).strip();
        String address = request.getRemoteAddr();
        return () -> tokens.resolve(token, address).filter(system::equals).isPresent();
    }

    private static Errand errand(HttpServletRequest request) {
        return new Errand(
                header(request, Errand.OPERATOR), header(request, Errand.MATTER), header(request, Errand.NUMBER));
    }

    /** Headers are Latin: a Chinese name comes percent-encoded in UTF-8. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
