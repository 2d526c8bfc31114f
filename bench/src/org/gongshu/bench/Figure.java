package org.gongshu.bench;

import java.util.Locale;

/**
 * One measured figure beside its limit, which is what the same work costs with nothing around it.
 *
 * @param ratio how much of the limit is reached
 * @param goal the least ratio that is wanted
 */
record Figure(String name, double value, String unit, double limit, double ratio, double goal, boolean met) {

    static Figure of(String name, double value, String unit, double limit, double goal, boolean otherwiseMet) {
        double ratio = limit == 0 ? 0 : value / limit;
        return new Figure(name, value, unit, limit, ratio, goal, ratio >= goal && otherwiseMet);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-10s %12.0f %-7s limit %12.0f  ratio %.2f  goal %.2f  %s",
                name,
                value,
                unit,
                limit,
                ratio,
                goal,
                met ? "met" : "NOT MET");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"limit\":%.1f,\"ratio\":%.3f,\"goal\":%.2f,\"met\":%b}",
                name,
                value,
                unit,
                limit,
                ratio,
                goal,
                met);
    }
}
