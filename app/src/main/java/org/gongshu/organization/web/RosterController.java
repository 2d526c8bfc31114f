package org.gongshu.organization.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.organization.roster.Finding;
import org.gongshu.organization.roster.Report;
import org.gongshu.organization.roster.Rosters;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Departments, posts and people from one workbook. */
@RestController
@RequestMapping("/api/organization/imports")
@Access(Role.ADMINISTRATOR)
class RosterController {

    /** One wrong cell, told in the reader's language. */
    record Told(String sheet, int line, @Nullable String column, String code, String message) {}

    record Result(int added, int changed, List<Told> findings) {}

    private static final long LARGEST = 5 << 20;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Rosters rosters;
    private final Answers answers;
    private final Clock clock;

    RosterController(Rosters rosters, Answers answers, Clock clock) {
        this.rosters = rosters;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes all of it in, or nothing and says why; {@code dryRun} only says what would happen. */
    @PostMapping
    ResponseEntity<?> take(
            Actor.Official official,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        if (file.getSize() > LARGEST) {
            return answers.refused(PlatformProblem.TOO_LARGE);
        }
        try (InputStream in = file.getInputStream()) {
            Outcome<Report> report = rosters.take(official, in, dryRun, LegalTime.dayOf(clock.instant()));
            return answers.ok(report.map(done -> told(done, locale)));
        }
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<StreamingResponseBody> template() {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("template.xlsx")
                                .build()
                                .toString())
                .body(rosters::writeTemplate);
    }

    private Result told(Report report, Locale locale) {
        return new Result(
                report.added(),
                report.changed(),
                report.findings().stream().map(finding -> told(finding, locale)).toList());
    }

    private Told told(Finding finding, Locale locale) {
        var problem = answers.problem(finding.refusal(), locale);
        return new Told(finding.sheet(), finding.line(), finding.column(), problem.code(), problem.title());
    }
}
