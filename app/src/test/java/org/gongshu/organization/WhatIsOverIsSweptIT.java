package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.signin.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class WhatIsOverIsSweptIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void sessionsThatAreOverGoAndOthersStay() {
        Towns.Town town = towns.found();
        Towns.Someone steward = town.someone(town.department("测试局"), Role.STEWARD);
        Instant now = clock.instant();
        steward.session(now.minus(Sessions.IDLE).minusSeconds(1));
        String alive = steward.session(now.minus(Sessions.IDLE).plus(Duration.ofMinutes(1)));
        sweeping.run();
        assertThat(jdbc.sql("SELECT token_hash FROM session WHERE account_id = :account")
                        .param("account", steward.account)
                        .query(byte[].class)
                        .list())
                .containsExactly(Secrets.sha256(alive));
    }
}
