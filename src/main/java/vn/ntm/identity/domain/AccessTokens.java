package vn.ntm.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.UserId;

/** Tokens as stored: found by the hash of their secret, which is kept nowhere. */
public interface AccessTokens {

    long add(NewToken token);

    Optional<AccessToken> bySha256(String sha256);

    /** Of one person, those that may still be used first, then the newest first. */
    List<AccessToken> of(UserId user);

    /** Takes it back; false where the person has no such token in use. */
    boolean revoke(long id, UserId user, Instant at);

    void revokeAll(UserId user, Instant at);

    void used(long id, Instant at);

    /** A token to keep. */
    record NewToken(
            long userId,
            long membershipId,
            String name,
            String sha256,
            Set<TokenScope> scopes,
            Instant createdAt,
            LocalDate expiresOn) {}
}
