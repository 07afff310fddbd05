package vn.ntm.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's entries as stored; every question names the person, so that nobody reads another's. */
public interface InboxStore {

    /** The newest first, from {@code before} on downwards. */
    List<InboxEntry> list(long userId, boolean unreadOnly, @Nullable Long before, int limit);

    Optional<InboxEntry> find(long userId, long id);

    List<DigestLine> lines(long userId, long id);

    /** Unread entries, counted up to {@code most}. */
    int unread(long userId, int most);

    void markRead(long userId, long id, Instant at);

    int markAllRead(long userId, long upTo, Instant at);

    void markUnread(long userId, long id);
}
