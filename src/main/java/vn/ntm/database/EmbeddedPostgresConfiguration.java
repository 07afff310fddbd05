package vn.ntm.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No database configured: our own. With {@code spring.datasource.url} nothing is unpacked or started. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseConfigured.class)
class EmbeddedPostgresConfiguration {

    static class NoDatabaseConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseDefaults.isEmbedded(context.getEnvironment());
        }
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(StartingPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(new StartingPostgres.Connections(postgres));
        return pool;
    }

    /** Whatever needs the tables is made after this was called, and waits for them at its first connection. */
    @Bean
    FlywayMigrationStrategy migrateWithTheStart(StartingPostgres postgres) {
        return postgres::migrate;
    }
}
