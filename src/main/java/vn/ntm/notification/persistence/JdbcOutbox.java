package vn.ntm.notification.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.Channel;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.OutboxStore;
import vn.ntm.notification.domain.OutgoingMessage;

/** Leases run by the database's clock: nodes may disagree about the time, and a demonstration's day may stand still. */
@Repository
public class JdbcOutbox implements OutboxStore {

    private static final String FREE = " set leased_by = null, leased_until = null";
    private static final String MINE = " where id = :id and leased_by = :holder and state = 'WAITING'";

    private final JdbcClient jdbc;

    public JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Taken> take(String holder, List<Channel> ways, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                        with due as (
                          select id from outbox_message
                           where state = 'WAITING' and next_attempt_at <= :now and channel in (:ways)
                             and (leased_until is null or leased_until < now())
                           order by next_attempt_at, id limit :most
                             for update skip locked),
                        taken as (
                          update outbox_message m
                             set leased_by = :holder, leased_until = now() + make_interval(secs => :seconds)
                            from due where m.id = due.id
                          returning m.id, m.channel, m.next_attempt_at)
                        select id, channel from taken order by next_attempt_at, id""")
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("seconds", seconds(lease))
                .param("most", most)
                .param("ways", ways.stream().map(Enum::name).toList())
                .query((row, n) -> new Taken(row.getLong("id"), Channel.valueOf(row.getString("channel"))))
                .list();
    }

    @Override
    public @Nullable OutgoingMessage begin(long id, String holder, Duration lease) {
        return jdbc.sql("""
                        with begun as (
                          update outbox_message
                             set attempts = attempts + 1, leased_until = now() + make_interval(secs => :seconds)
                        MINE
                          returning *)
                        select b.id as message_id, b.channel, b.attempts, c.login, c.display_name, c.email,
                               h.id as hook, h.url, h.secret, e.id, e.user_id, e.kind, e.at, e.title, e.body, e.path,
                               e.day, e.starting, e.soon, e.overdue, e.read_at is not null as is_read
                          from begun b
                          join inbox_entry e on e.id = b.entry_id
                          join user_account c on c.id = e.user_id
                          left join web_hook h on h.id = b.hook_id and h.enabled""".replace("MINE", MINE))
                .param("id", id)
                .param("holder", holder)
                .param("seconds", seconds(lease))
                .query((row, n) -> {
                    InboxEntry entry = JdbcInbox.entry(row);
                    long hook = row.getLong("hook");
                    return new OutgoingMessage(
                            row.getLong("message_id"),
                            Channel.valueOf(row.getString("channel")),
                            row.getInt("attempts"),
                            entry,
                            entry.digest() == null ? List.of() : lines(row.getLong("user_id"), entry.id()),
                            row.getString("login"),
                            row.getString("display_name"),
                            row.getString("email"),
                            hook == 0
                                    ? null
                                    : new OutgoingMessage.Target(hook, row.getString("url"), row.getString("secret")));
                })
                .optional()
                .orElse(null);
    }

    private List<DigestLine> lines(long user, long entry) {
        return new JdbcInbox(jdbc).lines(user, entry);
    }

    @Override
    public void sent(long id, String holder, Instant at) {
        end("SENT", id, holder, null, at);
    }

    @Override
    public void dropped(long id, String holder, String why, Instant at) {
        end("DROPPED", id, holder, why, at);
    }

    private void end(String state, long id, String holder, @Nullable String error, Instant at) {
        jdbc.sql("update outbox_message" + FREE + ", state = :state, ended_at = :at, last_error = :error" + MINE)
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("error", error)
                .param("id", id)
                .param("holder", holder)
                .update();
    }

    @Override
    public void failed(long id, String holder, String error, @Nullable Instant again) {
        jdbc.sql("update outbox_message" + FREE + ", last_error = :error, state = :state"
                        + ", next_attempt_at = coalesce(cast(:again as timestamptz), next_attempt_at)" + MINE)
                .param("error", error)
                .param("state", again == null ? "STUCK" : "WAITING")
                .param("again", again == null ? null : Timestamp.from(again))
                .param("id", id)
                .param("holder", holder)
                .update();
    }

    @Override
    public void postponed(long id, String holder, String error) {
        jdbc.sql("update outbox_message" + FREE + ", last_error = :error, attempts = attempts - 1" + MINE)
                .param("error", error)
                .param("id", id)
                .param("holder", holder)
                .update();
    }

    @Override
    public void release(String holder) {
        jdbc.sql("update outbox_message" + FREE + " where leased_by = :holder and state = 'WAITING'")
                .param("holder", holder)
                .update();
    }

    private static double seconds(Duration lease) {
        return lease.toMillis() / 1000.0;
    }
}
