package org.gongshu.organization.roster;

import java.util.List;
import java.util.Map;

/** The sheets of the workbook, their headings, and which heading a field of the organization stands under. */
enum Sheet {
    DEPARTMENTS(
            "部门",
            List.of("统一社会信用代码", "部门名称", "简称", "类别", "起始日期"),
            Map.of("creditCode", "统一社会信用代码", "name", "部门名称", "shortName", "简称")),
    POSTS(
            "岗位",
            List.of("部门统一社会信用代码", "岗位名称", "角色", "起始日期"),
            Map.of("department", "部门统一社会信用代码", "title", "岗位名称", "roles", "角色")),
    PEOPLE(
            "人员",
            List.of("姓名", "工号", "电话", "邮箱", "部门统一社会信用代码", "岗位名称", "任职起始日期"),
            Map.of("name", "姓名", "staffNumber", "工号", "post", "岗位名称", "person", "岗位名称"));

    private final String title;
    private final List<String> headings;
    private final Map<String, String> columns;

    Sheet(String title, List<String> headings, Map<String, String> columns) {
        this.title = title;
        this.headings = headings;
        this.columns = columns;
    }

    String title() {
        return title;
    }

    List<String> headings() {
        return headings;
    }

    /** The heading over the field, or the first where the field has none of its own. */
    String columnOf(String field) {
        return columns.getOrDefault(field, headings.getFirst());
    }
}
