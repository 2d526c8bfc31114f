package org.gongshu.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place of the demonstration, a city or a county, as its file tells it.
 *
 * @param prefix begins the logins of its accounts
 * @param region code of GB/T 2260
 * @param from the day on which its regulation and its departments begin
 * @param standpoint the day from which it looks at the national law, so that its own text is seen working alone; null for
 *     the present
 * @param areas codes of the counties and districts that occur in its registers
 * @param rows how many rows its large registers have
 * @param without ids of the common entries that it does not hold
 * @param entries what it holds besides the common entries
 * @param scenes cases of the kinds that only its own law has, or that show how it differs
 */
record DemoCity(
        String prefix,
        String region,
        String regulation,
        LocalDate from,
        @Nullable LocalDate standpoint,
        List<String> areas,
        List<DemoDepartment> departments,
        List<DemoPerson> people,
        int rows,
        List<String> without,
        List<DemoHoldings.DemoEntry> entries,
        List<DemoScene> scenes) {

    /** The place whose logins begin so. */
    static DemoCity read(String prefix) {
        return DemoFiles.read(prefix, DemoCity.class);
    }

    /** A department; {@code creditCode} without its check character. */
    record DemoDepartment(
            String id, String name, @JsonProperty("short") String shortName, DepartmentKind kind, String creditCode) {}

    /** Somebody who holds a post; {@code login} only where a visitor may take their place. */
    record DemoPerson(
            String id,
            String name,
            String department,
            String title,
            List<Role> roles,
            @Nullable String login) {}
}
