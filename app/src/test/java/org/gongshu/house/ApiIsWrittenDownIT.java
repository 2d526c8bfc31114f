package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ApiIsWrittenDownIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    private int port;

    @Test
    void theDescriptionThatThePlatformGivesIsTheOneInTheDocuments() {
        HttpResponse<String> answer = Browser.at(port).get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode description = JSON.readTree(answer.body());
        assertThat(answer.body())
                .as("nothing of the machine it runs on")
                .doesNotContain("localhost", "127.0.0.1", Integer.toString(port));
        assertThat(description.findValuesAsString("operationId")).isNotEmpty().doesNotHaveDuplicates();
        Written.mustBe("docs/openapi.json", JSON.writeValueAsString(description) + "\n");
    }
}
