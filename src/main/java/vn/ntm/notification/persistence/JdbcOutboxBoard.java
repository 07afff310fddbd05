package vn.ntm.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.Channel;
import vn.ntm.notification.domain.OutboxBoard;

@Repository
class JdbcOutboxBoard implements OutboxBoard {

    private final JdbcClient jdbc;

    JdbcOutboxBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures figures(Instant since) {
        return jdbc.sql("""
                        select (select count(*) from outbox_message where state = 'WAITING') as waiting,
                               (select created_at from outbox_message where state = 'WAITING'
                                 order by next_attempt_at, id limit 1) as oldest,
                               (select last_error from outbox_message where state = 'WAITING' and last_error is not null
                                 order by next_attempt_at, id limit 1) as error,
                               (select count(*) from outbox_message where state = 'STUCK') as stuck,
                               (select count(*) from outbox_message where state in ('SENT', 'DROPPED')
                                   and state = 'SENT' and ended_at >= :since) as sent""")
                .param("since", Timestamp.from(since))
                .query((row, n) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Figures(
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getString("error"),
                            row.getLong("stuck"),
                            row.getLong("sent"));
                })
                .single();
    }

    @Override
    public List<Stuck> stuck(int limit) {
        return jdbc.sql("""
                        select m.id, m.channel, coalesce(h.name, c.display_name) as recipient, e.title, m.attempts,
                               m.created_at, m.last_error
                          from outbox_message m
                          join inbox_entry e on e.id = m.entry_id
                          join user_account c on c.id = e.user_id
                          left join web_hook h on h.id = m.hook_id
                         where m.state = 'STUCK' order by m.id desc limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Stuck(
                        row.getLong("id"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        row.getString("title"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("last_error")))
                .list();
    }

    @Override
    public int retry(@Nullable Long id, Instant at) {
        return jdbc.sql("""
                        update outbox_message set state = 'WAITING', attempts = 0, next_attempt_at = :at
                         where state = 'STUCK' and (cast(:id as bigint) is null or id = :id)""").param("at", Timestamp.from(at)).param("id", id).update();
    }

    @Override
    public boolean drop(long id, Instant at, String why) {
        return jdbc.sql("""
                        update outbox_message set state = 'DROPPED', ended_at = :at, last_error = :why
                         where state = 'STUCK' and id = :id""")
                        .param("at", Timestamp.from(at))
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }
}
