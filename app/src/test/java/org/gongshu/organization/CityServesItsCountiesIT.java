package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class CityServesItsCountiesIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aCountyOfTheCityIsAddedWithItsOwnAdministratorAndNoOtherIs() {
        String cityDivision = jdbc.sql("SELECT min(code) FROM division WHERE level = 'CITY' AND code > '3'")
                .query(String.class)
                .single();
        String county = child(cityDivision);
        Towns.Town city = towns.found(cityDivision + "00");
        Browser administrator =
                city.someone(city.department("数据局"), Role.ADMINISTRATOR).browser(port);

        assertThat(extend(administrator, "659001").body()).contains("organization.region-elsewhere");
        assertThat(extend(administrator, cityDivision + "00").body()).contains("organization.region-elsewhere");
        assertThat(extend(administrator, county).statusCode()).isEqualTo(201);

        Region added = regions.listRegions().stream()
                .filter(region -> region.code().equals(county))
                .findFirst()
                .orElseThrow();
        assertThat(added.parent()).isEqualTo(city.id());
        assertThat(regions.listAncestors(added.id())).contains(city.region);
        Browser theirs = Browser.at(port);
        theirs.post("/api/session", "{\"username\":\"county-admin\",\"password\":\"a gate under the hill\"}");
        assertThat(theirs.get("/api/session").body()).contains(county);
        assertThat(theirs.get("/api/organization/departments").body())
                .contains("县数据局")
                .doesNotContain("\"数据局\"");
    }

    private String child(String city) {
        return jdbc.sql("SELECT min(code) FROM division WHERE parent = :city")
                .param("city", city)
                .query(String.class)
                .single();
    }

    private static HttpResponse<String> extend(Browser administrator, String region) {
        return administrator.post("/api/regions", """
                {"region":"%s","authority":{"creditCode":"%s","name":"县数据局","shortName":"县数据局"},
                 "administrator":{"name":"乙","staffNumber":"001","login":"county-admin",
                                  "password":"a gate under the hill"}}
                """.formatted(region, Towns.creditCode()));
    }
}
