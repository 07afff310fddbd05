package vn.ntm.identity.persistence;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionStoreConfiguration {

    private static final String UPDATE = """
            update spring_session s
               set session_id = n.session_id, last_access_time = n.last_access_time,
                   max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                   principal_name = n.principal_name
              from (values (?, cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar)))
                   as n(session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
             where s.primary_id = ?
               and (s.last_access_time < n.last_access_time - 60000
                    or s.session_id <> n.session_id
                    or s.max_inactive_interval <> n.max_inactive_interval
                    or s.principal_name is distinct from n.principal_name)""";

    /**
     * Reading a page must not write: the time of the last request is noted to the minute, which is enough for sessions
     * of hours. A page read within that minute needs no commit.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> readingDoesNotWrite() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /** Two answers at once may note the same attribute, a double press its flash: the later one wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMayMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * One statement needs no transaction around it, which would cost a question of its own at each begin of a page; in
     * the middle of somebody else's transaction a session is kept apart from what becomes of that.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        TransactionTemplate apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SingleStatements(apart);
    }

    @Bean
    static SavedSession savedSession() {
        return new SavedSession();
    }

    /** Around the filter of Spring Session, in each of its turns: the page itself and the page of an error. */
    @Bean
    static FilterRegistrationBean<Filter> savedSessionLastsForARequest() {
        FilterRegistrationBean<Filter> around = new FilterRegistrationBean<>((request, response, chain) ->
                SavedSession.<IOException, ServletException>during(() -> chain.doFilter(request, response)));
        around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        around.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return around;
    }

    private record SingleStatements(TransactionOperations apart) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            boolean inside = TransactionSynchronizationManager.isActualTransactionActive();
            return (inside ? apart : TransactionOperations.withoutTransaction()).execute(action);
        }
    }
}
