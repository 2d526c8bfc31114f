package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class AdministratorImportsRosterIT {

    private static final String PATH = "/api/organization/imports";
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private final String water = Towns.creditCode();
    private final String forest = Towns.creditCode();

    @Autowired
    private Towns towns;

    @Autowired
    private Departments departments;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Browser administrator;

    @BeforeEach
    void anAdministrator() {
        town = towns.found();
        administrator = town.someone(town.department("数据局"), Role.ADMINISTRATOR).browser(port);
    }

    @Test
    void departmentsPostsAndPeopleComeInAtOnce() throws IOException {
        JsonNode result = take(PATH, workbook("数据专员、部门负责人", forest));
        assertThat(result.get("findings").size()).isZero();
        assertThat(result.get("added").intValue()).isEqualTo(6);
        Person person = people.findByStaffNumber(town.id(), "S1").orElseThrow();
        assertThat(person.phone()).isEqualTo("0130");
        assertThat(seats.listSeats(town.id(), person.id(), DAY))
                .singleElement()
                .satisfies(seat -> assertThat(seat.roles()).containsExactlyInAnyOrder(Role.STEWARD, Role.HEAD));
    }

    @Test
    void takenInAgainNothingChanges() throws IOException {
        take(PATH, workbook("数据专员", forest));
        JsonNode again = take(PATH, workbook("数据专员", forest));
        assertThat(again.get("added").intValue()).isZero();
        assertThat(again.get("changed").intValue()).isZero();
        assertThat(again.get("findings").size()).isZero();
    }

    @Test
    void aRehearsalLeavesNothingBehind() throws IOException {
        JsonNode result = take(PATH + "?dryRun=true", workbook("数据专员", forest));
        assertThat(result.get("added").intValue()).isEqualTo(6);
        assertThat(departments.findByCreditCode(town.id(), water, DAY)).isEmpty();
    }

    @Test
    void eachWrongCellIsNamedAndNothingIsTakenIn() throws IOException {
        JsonNode result = take(PATH, workbook("数据专员、审计员", "11350000000000000X"));
        List<String> places = result.get("findings").findValuesAsString("column");
        assertThat(places).contains("统一社会信用代码", "角色", "岗位名称");
        JsonNode first = result.get("findings").get(0);
        assertThat(first.get("sheet").stringValue()).isEqualTo("部门");
        assertThat(first.get("line").intValue()).isEqualTo(3);
        assertThat(first.get("code").stringValue()).isEqualTo("organization.credit-code-invalid");
        assertThat(departments.findByCreditCode(town.id(), water, DAY)).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        byte[] noise = "姓名,工号".getBytes(StandardCharsets.UTF_8);
        assertThat(administrator.upload(PATH, "roster.xlsx", noise).body()).contains("organization.import-unreadable");
        assertThat(administrator.upload(PATH, "roster.xlsx", new byte[0]).body())
                .contains("organization.import-unreadable");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        byte[] workbook = write(List.of(List.of("部门", "统一社会信用代码|部门名称|简称|类别")));
        assertThat(administrator.upload(PATH, "roster.xlsx", workbook).body())
                .contains("organization.import-heading")
                .contains("起始日期");
    }

    @Test
    void theTemplateIsAcceptedAsItIs() {
        assertThat(administrator.get(PATH + "/template.xlsx").statusCode()).isEqualTo(200);
    }

    private JsonNode take(String path, byte[] workbook) {
        var response = administrator.upload(path, "roster.xlsx", workbook);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private byte[] workbook(String roles, String secondCode) throws IOException {
        return write(List.of(
                List.of(
                        "部门",
                        "统一社会信用代码|部门名称|简称|类别|起始日期",
                        water + "|水务局|水务|政务部门|2020-01-01",
                        secondCode + "|林业局|林业|政务部门|2020/01/01"),
                List.of("岗位", "部门统一社会信用代码|岗位名称|角色|起始日期", water + "|数据岗|" + roles + "|2020-01-01", water + "|空岗|数据专员|"),
                List.of("人员", "姓名|工号|电话|邮箱|部门统一社会信用代码|岗位名称|任职起始日期", "甲|S1|0130||" + water + "|数据岗|2020-01-01")));
    }

    private static byte[] write(List<List<String>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (List<String> sheet : sheets) {
                Worksheet worksheet = workbook.newWorksheet(sheet.getFirst());
                for (int row = 1; row < sheet.size(); row++) {
                    String[] cells = sheet.get(row).split("\\|", -1);
                    for (int column = 0; column < cells.length; column++) {
                        worksheet.value(row - 1, column, cells[column]);
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
