package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.opening.OpeningTowns.decide;
import static org.gongshu.opening.OpeningTowns.file;
import static org.gongshu.opening.OpeningTowns.json;
import static org.gongshu.opening.OpeningTowns.text;

import java.net.http.HttpResponse;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.ApplicantKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class EnterpriseIsLicensedIT {

    @Autowired
    private OpeningTowns openings;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private HttpResponse<String> apply(OpeningTowns.OpeningTown town, Towns.Visitor visitor) {
        return visitor.browser(port).post("/api/cases", """
                {"kind": "commercial-licence", "region": "%s", "title": "出行数据产品",
                 "statements": {"purpose": "与社会资本合作开发出行数据产品"}}
                """.formatted(town.town.id()));
    }

    @Test
    void anEnterpriseIsAuthorisedSignsAndChoosesItsPartnerByCompetition() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        Towns.Visitor company = towns.organization(ApplicantKind.OTHER_ENTERPRISE);
        openings.prove(town, company, null);
        HttpResponse<String> applied = apply(town, company);
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(201);
        String id = text(applied, "id");
        Browser officer = town.officer.browser(port);
        Browser applicant = company.browser(port);

        assertThat(decide(officer, id, "{\"outcome\": \"agreed\"}").statusCode())
                .isEqualTo(200);
        file(officer, id, "agreement");
        assertThat(decide(officer, id, "{\"outcome\": \"done\"}").statusCode()).isEqualTo(200);
        assertThat(decide(applicant, id, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> unrecorded = decide(applicant, id, "{\"outcome\": \"done\"}");
        assertThat(text(unrecorded, "field")).isEqualTo("selection-record");
        assertThat(text(unrecorded, "article")).isEqualTo("19");
        file(applicant, id, "selection-record");
        assertThat(decide(applicant, id, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);

        assertThat(json(officer.get("/api/cases/" + id)).get("results").toString())
                .contains("record-selection");
    }

    @Test
    void aUniversityIsNotAuthorised() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        Towns.Visitor university = towns.university();
        openings.prove(town, university, null);

        HttpResponse<String> refused = apply(town, university);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused, "article")).isEqualTo("19");
    }
}
