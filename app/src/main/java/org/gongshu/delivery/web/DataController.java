package org.gongshu.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongshu.delivery.Channel;
import org.gongshu.delivery.Claim;
import org.gongshu.delivery.Consumer;
import org.gongshu.delivery.Deliveries;
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

    private static final int BUFFER = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(DataController.class);

    private final Deliveries deliveries;
    private final ClientTokens tokens;
    private final DataAnswers answers;
    private final Clock clock;

    DataController(Deliveries deliveries, ClientTokens tokens, DataAnswers answers, Clock clock) {
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.answers = answers;
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
        answers.send(
                deliveries.rows(
                        consumer(system, official),
                        id,
                        DataAnswers.errand(request),
                        request.getParameterMap(),
                        clock.instant()),
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
        answers.send(
                deliveries.verify(
                        consumer(system, official),
                        id,
                        DataAnswers.errand(request),
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
                DataAnswers.errand(request),
                new Export.Options(spreadsheet, spreadsheet),
                mayStay(system, request),
                clock.instant());
        switch (export) {
            case Outcome.Done<Export>(Export ready) -> stream(ready, id, request, response);
            case Outcome.Refused<Export>(Refusal refusal) -> answers.refuse(Channel.EXPORT, refusal, request, response);
        }
    }

    private void stream(Export export, UUID grant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.counted(Channel.EXPORT);
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(DataAnswers.USE, export.use().toString());
        response.setHeader(DataAnswers.RECEIPT, export.use().toString());
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
}
