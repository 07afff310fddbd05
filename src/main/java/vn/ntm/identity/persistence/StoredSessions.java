package vn.ntm.identity.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.domain.Sessions;

@Repository
class StoredSessions implements Sessions {

    private final JdbcClient jdbc;

    StoredSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void endOf(String login, @Nullable String except) {
        jdbc.sql("delete from spring_session where principal_name = :login and session_id <> :except")
                .param("login", login)
                .param("except", except == null ? "" : except)
                .update();
    }
}
