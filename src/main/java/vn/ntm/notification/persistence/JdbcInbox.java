package vn.ntm.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.InboxStore;
import vn.ntm.notification.domain.NotificationKind;

@Repository
class JdbcInbox implements InboxStore {

    /** Never the lines: they are read for one digest only. */
    private static final String COLUMNS =
            "select id, kind, at, title, body, path, day, starting, soon, overdue, read_at is not null as is_read from inbox_entry";

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InboxEntry> list(long userId, boolean unreadOnly, @Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS + " where user_id = :user and id < :before" + (unreadOnly ? " and read_at is null" : "")
                        + " order by id desc limit :limit")
                .param("user", userId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public Optional<InboxEntry> find(long userId, long id) {
        return jdbc.sql(COLUMNS + " where user_id = :user and id = :id")
                .param("user", userId)
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    @Override
    public List<DigestLine> lines(long userId, long id) {
        return jdbc.sql("""
                        select l.*
                          from inbox_entry e
                          cross join lateral jsonb_to_recordset(e.lines)
                            as l(g text, t bigint, title text, unit text, due date, n int, c int, fresh boolean, p text)
                         where e.user_id = :user and e.id = :id""")
                .param("user", userId)
                .param("id", id)
                .query((row, n) -> line(row))
                .list();
    }

    @Override
    public int unread(long userId, int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from inbox_entry where user_id = :user and read_at is null limit :most) few""")
                .param("user", userId)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public void markRead(long userId, long id, Instant at) {
        jdbc.sql("update inbox_entry set read_at = :at where user_id = :user and id = :id and read_at is null")
                .param("at", Timestamp.from(at))
                .param("user", userId)
                .param("id", id)
                .update();
    }

    @Override
    public int markAllRead(long userId, long upTo, Instant at) {
        return jdbc.sql(
                        "update inbox_entry set read_at = :at where user_id = :user and id <= :upTo and read_at is null")
                .param("at", Timestamp.from(at))
                .param("user", userId)
                .param("upTo", upTo)
                .update();
    }

    @Override
    public void markUnread(long userId, long id) {
        jdbc.sql("update inbox_entry set read_at = null where user_id = :user and id = :id")
                .param("user", userId)
                .param("id", id)
                .update();
    }

    static InboxEntry entry(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return new InboxEntry(
                row.getLong("id"),
                NotificationKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                row.getString("body"),
                row.getString("path"),
                day == null
                        ? null
                        : new InboxEntry.Figures(
                                day, row.getInt("starting"), row.getInt("soon"), row.getInt("overdue")),
                row.getBoolean("is_read"));
    }

    static DigestLine line(ResultSet row) throws SQLException {
        return new DigestLine(
                DigestLine.Group.ofCode(row.getString("g")),
                row.getLong("t"),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("due", LocalDate.class),
                row.getInt("n"),
                row.getInt("c"),
                row.getBoolean("fresh"),
                row.getString("p"));
    }
}
