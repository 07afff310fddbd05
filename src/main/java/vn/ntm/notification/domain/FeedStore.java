package vn.ntm.notification.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.UserId;

/** The secret calendar addresses, by the digest of their secret. */
public interface FeedStore {

    /** When the person's live address was made and last read. */
    Optional<Feed> live(long userId);

    void add(long userId, String tokenHash, Instant at);

    /** Whether there was one. */
    boolean revoke(long userId, Instant at);

    /** Whose address it is; notes that it was read. */
    Optional<UserId> open(String tokenHash, Instant at);

    /** A live address. */
    record Feed(Instant createdAt, @Nullable Instant lastReadAt) {}
}
