package vn.ntm.identity.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignInCounters;

@Repository
class StoredSignInCounters implements SignInCounters {

    private final JdbcClient jdbc;

    StoredSignInCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> lockedUntil(UserId user) {
        return jdbc.sql("select locked_until from user_account where id = :id and locked_until is not null")
                .param("id", user.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public Optional<Instant> holdAndReadLock(UserId user) {
        return jdbc.sql("select locked_until from user_account where id = :id for no key update")
                .param("id", user.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("locked_until")))
                .single()
                .map(Timestamp::toInstant);
    }

    @Override
    public int countAttempt(UserId user) {
        return jdbc.sql(
                        "update user_account set failed_attempts = failed_attempts + 1 where id = :id returning failed_attempts")
                .param("id", user.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void lock(UserId user, Instant until) {
        jdbc.sql("update user_account set locked_until = :until where id = :id")
                .param("until", utc(until))
                .param("id", user.value())
                .update();
    }

    @Override
    public void entered(UserId user, Instant at) {
        jdbc.sql("update user_account set failed_attempts = 0, locked_until = null, last_login_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", user.value())
                .update();
    }

    @Override
    public void clear(UserId user) {
        jdbc.sql("update user_account set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", user.value())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
