package vn.ntm.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that still have to leave, shared by all nodes. */
public interface OutboxStore {

    /**
     * Takes messages that are due; no other node gets them before the lease has run out. Commits at once.
     *
     * @param holder who takes them, another word each time
     */
    List<Taken> take(String holder, List<Channel> ways, Instant now, Duration lease, int most);

    /** A message that is ours for the time of the lease. */
    record Taken(long id, Channel channel) {}

    /**
     * Begins an attempt: counts it and renews the lease.
     *
     * @return null when the message is no longer ours
     */
    @Nullable OutgoingMessage begin(long id, String holder, Duration lease);

    void sent(long id, String holder, Instant at);

    /** Nobody wants it any more (an address taken away, a hook removed). */
    void dropped(long id, String holder, String why, Instant at);

    /** The attempt failed; without another moment the message is stuck until somebody looks. */
    void failed(long id, String holder, String error, @Nullable Instant again);

    /** The way is closed: the attempt does not count against the message. */
    void postponed(long id, String holder, String error);

    /** Gives back what was taken and not begun. */
    void release(String holder);
}
