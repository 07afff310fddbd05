package vn.ntm.notification.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that is needed to write it.
 *
 * @param attempts how often it was tried, this time included
 * @param email the person's address now; null if there is none any more
 * @param hook the system to tell; null for mail or when it was switched off
 */
public record OutgoingMessage(
        long id,
        Channel channel,
        int attempts,
        InboxEntry entry,
        List<DigestLine> lines,
        String login,
        String name,
        @Nullable String email,
        @Nullable Target hook) {

    /** Where a web hook goes. */
    public record Target(long id, String url, String secret) {}
}
