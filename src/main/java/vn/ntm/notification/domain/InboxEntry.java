package vn.ntm.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's inbox.
 *
 * @param path where it leads; null for a digest, which is read on its own page
 * @param digest the figures of a digest
 */
public record InboxEntry(
        long id,
        NotificationKind kind,
        Instant at,
        String title,
        String body,
        @Nullable String path,
        @Nullable Figures digest,
        boolean read) {

    /** How many lines each group of a digest has, listed or not. */
    public record Figures(LocalDate day, int starting, int soon, int overdue) {}

    /** Where pressing it leads. */
    public String target() {
        return path == null ? "/tin-bao/" + id : path;
    }
}
