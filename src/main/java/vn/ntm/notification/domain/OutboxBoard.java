package vn.ntm.notification.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages as an administrator looks after them. */
public interface OutboxBoard {

    Figures figures(Instant since);

    List<Stuck> stuck(int limit);

    /** Stuck messages are due again at once; null: all of them. */
    int retry(@Nullable Long id, Instant at);

    boolean drop(long id, Instant at, String why);

    /**
     * Counts.
     *
     * @param waiting not yet sent
     * @param oldest since when the oldest of those that are due waits
     * @param lastError what went wrong last among the waiting
     * @param sent since the moment asked for
     */
    record Figures(
            long waiting,
            @Nullable Instant oldest,
            @Nullable String lastError,
            long stuck,
            long sent) {}

    /** A message that needs somebody. */
    record Stuck(
            long id,
            Channel channel,
            String recipient,
            String title,
            int attempts,
            Instant createdAt,
            @Nullable String error) {}
}
