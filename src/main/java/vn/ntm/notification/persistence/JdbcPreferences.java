package vn.ntm.notification.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.PreferenceStore;
import vn.ntm.notification.domain.Preferences;

@Repository
class JdbcPreferences implements PreferenceStore {

    private final JdbcClient jdbc;

    JdbcPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Preferences> find(long userId) {
        return jdbc.sql("select * from notification_preference where user_id = :user")
                .param("user", userId)
                .query((row, n) -> new Preferences(
                        row.getBoolean("mail"),
                        row.getInt("digest_hour"),
                        kinds(row.getArray("silent_kinds")),
                        kinds(row.getArray("mail_kinds"))))
                .optional();
    }

    @Override
    public void save(long userId, Preferences preferences) {
        jdbc.sql("""
                        insert into notification_preference (user_id, mail, digest_hour, silent_kinds, mail_kinds)
                        values (:user, :mail, :hour, :silent, :mailed)
                        on conflict (user_id) do update set mail = excluded.mail, digest_hour = excluded.digest_hour,
                          silent_kinds = excluded.silent_kinds, mail_kinds = excluded.mail_kinds""")
                .param("user", userId)
                .param("mail", preferences.mail())
                .param("hour", preferences.digestHour())
                .param("silent", names(preferences.silent()))
                .param("mailed", names(preferences.mailed()))
                .update();
    }

    static String[] names(Set<NotificationKind> kinds) {
        return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** A kind that a later version took away is no reason to fail. */
    static Set<NotificationKind> kinds(Array stored) throws SQLException {
        Set<String> names = Set.of((String[]) stored.getArray());
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
