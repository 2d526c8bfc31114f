package org.gongshu.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Brings up the database and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Ground {

    private static final int CONNECTIONS = 24;

    Ground() {
        UnknownSettings.refuse(System.getenv());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the database is: outside where the operator says so, else our own under the data folder. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Settings settings, ObjectProvider<EarlyDatabase.Begun> early) {
        EarlyDatabase.Begun begun = early.getIfAvailable();
        return begun == null ? DatabaseServer.start(settings) : begun.await();
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(DatabaseServer server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("platform");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "gongshu");
        return new HikariDataSource(config);
    }
}
