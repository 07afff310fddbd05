package vn.ntm.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.UserId;
import vn.ntm.notification.domain.FeedStore;

@Repository
class JdbcFeeds implements FeedStore {

    private final JdbcClient jdbc;

    JdbcFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Feed> live(long userId) {
        return jdbc.sql(
                        "select created_at, last_read_at from calendar_feed where user_id = :user and revoked_at is null")
                .param("user", userId)
                .query((row, n) -> {
                    Timestamp read = row.getTimestamp("last_read_at");
                    return new Feed(row.getTimestamp("created_at").toInstant(), read == null ? null : read.toInstant());
                })
                .optional();
    }

    @Override
    public void add(long userId, String tokenHash, Instant at) {
        jdbc.sql("insert into calendar_feed (user_id, token_hash, created_at) values (:user, :hash, :at)")
                .param("user", userId)
                .param("hash", tokenHash)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean revoke(long userId, Instant at) {
        return jdbc.sql("update calendar_feed set revoked_at = :at where user_id = :user and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("user", userId)
                        .update()
                > 0;
    }

    @Override
    public Optional<UserId> open(String tokenHash, Instant at) {
        return jdbc.sql("""
                        update calendar_feed set last_read_at = :at
                         where token_hash = :hash and revoked_at is null returning user_id""")
                .param("at", Timestamp.from(at))
                .param("hash", tokenHash)
                .query((row, n) -> new UserId(row.getLong("user_id")))
                .optional();
    }
}
