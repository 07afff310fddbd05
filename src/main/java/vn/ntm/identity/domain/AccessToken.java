package vn.ntm.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.TokenScope;

/**
 * A personal token, without its secret.
 *
 * @param membershipId the post it acts in
 * @param expiresOn the last day it may be used
 */
public record AccessToken(
        long id,
        long userId,
        long membershipId,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Neither taken back nor over. */
    public boolean isUsableOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(expiresOn);
    }
}
