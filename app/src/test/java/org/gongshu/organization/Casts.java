package org.gongshu.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gongshu.Browser;
import org.gongshu.Towns;
import org.springframework.stereotype.Component;

/** Somebody of every kind that may call the platform, for tests that try every endpoint. */
@Component
class Casts {

    /** One way of being signed in. */
    record One(Sender sender, Supplier<Browser> browser) {}

    private final Towns towns;
    private final ClientTokens tokens;

    Casts(Towns towns, ClientTokens tokens) {
        this.towns = towns;
        this.tokens = tokens;
    }

    /** Every role of the town, an applicant and a business system, by name. */
    Map<String, One> in(Towns.Town town, int port) {
        Map<String, One> cast = new LinkedHashMap<>();
        Department department = town.department("各岗位局");
        for (Role role : Role.values()) {
            if (role.isOfPost()) {
                Towns.Someone someone = town.someone(department, role);
                cast.put(role.name(), new One(someone.actor(), () -> someone.browser(port)));
            }
        }
        Towns.Visitor university = towns.university();
        cast.put("APPLICANT", new One(university.actor(), () -> university.browser(port)));
        String token = town.someone(department, Role.STEWARD).systemToken();
        Sender system = tokens.resolve(token, "127.0.0.1").orElseThrow();
        cast.put("SYSTEM", new One(system, () -> Browser.at(port).with("Authorization", "Bearer " + token)));
        return cast;
    }
}
