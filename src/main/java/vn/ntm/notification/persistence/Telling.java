package vn.ntm.notification.persistence;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.notification.domain.NotificationKind;

/** What every statement that tells people has in common: who holds a position, who wants it, what leaves the house. */
final class Telling {

    /** Alias m (membership), parameter :day. */
    static final String VALID =
            "(m.valid_from is null or m.valid_from <= :day) and (m.valid_to is null or m.valid_to >= :day)";

    /** Alias m; the columns of an entry that somebody does not want are never written. */
    static final String WANTED =
            " not exists (select 1 from notification_preference w where w.user_id = m.user_id and :kind = any(w.silent_kinds))";

    /**
     * Follows an "entered as (insert ... returning id, user_id)" and yields how many there are. One statement writes
     * entry and messages: neither is ever without the other. Placeholder WHEN: the moment for the mail.
     */
    static final String AND_SEND = """
            , sent as (
              insert into outbox_message (channel, entry_id, hook_id, created_at, next_attempt_at)
              select 'MAIL', e.id, cast(null as bigint), cast(:at as timestamptz), WHEN
                from entered e
                join user_account c on c.id = e.user_id
                left join notification_preference p on p.user_id = e.user_id
               where :mailWorks and c.email is not null and coalesce(p.mail, true)
                 and coalesce(:kind = any(p.mail_kinds), :mailedAtFirst)
              union all
              select 'WEB_HOOK', e.id, h.id, cast(:at as timestamptz), cast(:at as timestamptz)
                from entered e
                join web_hook h on h.enabled and (h.kinds = '{}' or :kind = any(h.kinds))
              returning 1)
            select count(*) from entered
            """;

    static final String AT_ONCE = "cast(:at as timestamptz)";

    private Telling() {}

    static String[] rolesWith(Right right) {
        return Arrays.stream(Role.values())
                .filter(role -> role.has(right))
                .map(Role::name)
                .toArray(String[]::new);
    }

    static String[] offices() {
        return Arrays.stream(Role.values())
                .filter(Role::isOffice)
                .map(Role::name)
                .toArray(String[]::new);
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, NotificationKind kind, boolean mailWorks) {
        return statement
                .param("kind", kind.name())
                .param("mailedAtFirst", kind.mailedAtFirst())
                .param("mailWorks", mailWorks);
    }
}
