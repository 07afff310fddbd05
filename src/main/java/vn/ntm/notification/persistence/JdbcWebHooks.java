package vn.ntm.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.WebHook;
import vn.ntm.notification.domain.WebHookStore;

@Repository
class JdbcWebHooks implements WebHookStore {

    private final JdbcClient jdbc;

    JdbcWebHooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WebHook> all() {
        return jdbc.sql("select * from web_hook order by id")
                .query((row, n) -> hook(row))
                .list();
    }

    @Override
    public Optional<WebHook> find(long id) {
        return jdbc.sql("select * from web_hook where id = :id")
                .param("id", id)
                .query((row, n) -> hook(row))
                .optional();
    }

    @Override
    public long add(String name, String url, String secret, Set<NotificationKind> kinds, long by, Instant at) {
        return jdbc.sql("""
                        insert into web_hook (name, url, secret, kinds, created_at, created_by)
                        values (:name, :url, :secret, :kinds, :at, :by) returning id""")
                .param("name", name)
                .param("url", url)
                .param("secret", secret)
                .param("kinds", JdbcPreferences.names(kinds))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean change(long id, int version, String name, String url, Set<NotificationKind> kinds, boolean enabled) {
        return jdbc.sql("""
                        update web_hook set name = :name, url = :url, kinds = :kinds, enabled = :enabled,
                               version = version + 1
                         where id = :id and version = :version""")
                        .param("name", name)
                        .param("url", url)
                        .param("kinds", JdbcPreferences.names(kinds))
                        .param("enabled", enabled)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean changeSecret(long id, int version, String secret) {
        return jdbc.sql(
                                "update web_hook set secret = :secret, version = version + 1 where id = :id and version = :version")
                        .param("secret", secret)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static WebHook hook(ResultSet row) throws SQLException {
        return new WebHook(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                row.getString("secret"),
                JdbcPreferences.kinds(row.getArray("kinds")),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }
}
