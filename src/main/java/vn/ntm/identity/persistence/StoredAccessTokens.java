package vn.ntm.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.AccessToken;
import vn.ntm.identity.domain.AccessTokens;

@Repository
class StoredAccessTokens implements AccessTokens {

    private static final String COLUMNS =
            "id, user_id, membership_id, name, scopes, created_at, expires_on, last_used_at, revoked_at";

    private final JdbcClient jdbc;

    StoredAccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(NewToken token) {
        return jdbc.sql("""
                        insert into access_token (user_id, membership_id, name, sha256, scopes, created_at, expires_on)
                        values (:user, :membership, :name, :sha256, :scopes, :at, :until) returning id""")
                .param("user", token.userId())
                .param("membership", token.membershipId())
                .param("name", token.name())
                .param("sha256", token.sha256())
                .param(
                        "scopes",
                        token.scopes().stream().map(TokenScope::code).sorted().toArray(String[]::new),
                        Types.ARRAY)
                .param("at", Timestamp.from(token.createdAt()))
                .param("until", token.expiresOn())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<AccessToken> bySha256(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from access_token where sha256 = :sha256")
                .param("sha256", sha256)
                .query(StoredAccessTokens::token)
                .optional();
    }

    @Override
    public List<AccessToken> of(UserId user) {
        return jdbc.sql("select " + COLUMNS + " from access_token where user_id = :user"
                        + " order by (revoked_at is not null), id desc limit 100")
                .param("user", user.value())
                .query(StoredAccessTokens::token)
                .list();
    }

    @Override
    public boolean revoke(long id, UserId user, Instant at) {
        return jdbc.sql("update access_token set revoked_at = :at where id = :id and user_id = :user"
                                + " and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("user", user.value())
                        .update()
                == 1;
    }

    @Override
    public void revokeAll(UserId user, Instant at) {
        jdbc.sql("update access_token set revoked_at = :at where user_id = :user and revoked_at is null")
                .param("at", Timestamp.from(at))
                .param("user", user.value())
                .update();
    }

    @Override
    public void used(long id, Instant at) {
        jdbc.sql("update access_token set last_used_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (String code : (String[]) row.getArray("scopes").getArray()) {
            TokenScope.ofCode(code).ifPresent(scopes::add);
        }
        return new AccessToken(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getLong("membership_id"),
                row.getString("name"),
                scopes,
                row.getTimestamp("created_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
