package vn.ntm.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two answers at once may note the same attribute, a double press its flash: the later one wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMayMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
