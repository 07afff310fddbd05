package vn.ntm.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No database configured: start our own. With {@code spring.datasource.url} nothing is unpacked or started. */
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
    PostgresServer postgresServer(ObjectProvider<PostgresAhead.Starting> ahead, Environment environment)
            throws Exception {
        PostgresAhead.Starting starting = ahead.getIfAvailable();
        return starting == null ? PostgresAhead.start(environment) : starting.take();
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl("postgres");
            }
        };
    }
}
