package vn.ntm.identity.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Sessions that ended, and access tokens that nobody can use any more; the trail keeps who made and used them. */
@Configuration(proxyBeanMethods = false)
class IdentityRetention {

    @Bean
    Retained endedSessions(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "ended-sessions",
                "identity.retained.sessions",
                1,
                "spring_session",
                "expiry_time < extract(epoch from cast(:before as timestamptz)) * 1000");
    }

    @Bean
    Retained endedTokens(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "ended-tokens",
                "identity.retained.tokens",
                365,
                "access_token",
                "coalesce(revoked_at, expires_on + interval '1 day') < :before");
    }
}
