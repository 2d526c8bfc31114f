package org.gongshu.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.ledger.Receipts;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts, for whoever holds one. */
@RestController
class ReceiptController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Receipts receipts;
    private final Answers answers;

    ReceiptController(Receipts receipts, Answers answers) {
        this.receipts = receipts;
        this.answers = answers;
    }

    @GetMapping("/api/receipts/{id}")
    ResponseEntity<?> receipt(@PathVariable UUID id) {
        return answers.ok(receipts.find(id)
                .<Outcome<Receipts.Receipt>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND)));
    }

    @GetMapping("/api/receipts/{id}.tlog-proof")
    ResponseEntity<?> proof(@PathVariable UUID id) {
        return answers.answer(
                receipts.prove(id),
                proof -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tlog-proof\"")
                        .body(proof.text().getBytes(StandardCharsets.UTF_8)));
    }
}
