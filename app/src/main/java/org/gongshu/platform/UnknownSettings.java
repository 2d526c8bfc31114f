package org.gongshu.platform;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A misspelt setting that is silently ignored is a wrong setting: unknown {@code GONGSHU_*} variables stop the start. */
final class UnknownSettings {

    /** Every variable there is; the README's table is tested against it. */
    static final Set<String> KNOWN = Set.of(
            "GONGSHU_MODE",
            "GONGSHU_PORT",
            "GONGSHU_ADDRESS",
            "GONGSHU_DATA",
            "GONGSHU_REGULATIONS",
            "GONGSHU_KEYS",
            "GONGSHU_DATABASE_URL",
            "GONGSHU_DATABASE_USER",
            "GONGSHU_DATABASE_PASSWORD",
            "GONGSHU_DATABASE_PORT",
            "GONGSHU_PUBLIC_URL",
            "GONGSHU_ROLE");

    private UnknownSettings() {}

    static void refuse(Map<String, String> environment) {
        Set<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith("GONGSHU_") || KNOWN.contains(name));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "未知的配置项 / unknown setting: " + unknown + "; known: " + new TreeSet<>(KNOWN));
        }
    }
}
