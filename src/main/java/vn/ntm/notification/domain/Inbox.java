package vn.ntm.notification.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** What a person was told: read, read later, opened. Only ever the own one. */
@Service
public class Inbox {

    /** Beyond this the bell says "99+". */
    public static final int MOST_COUNTED = 100;

    static final int PAGE = 30;

    private final InboxStore store;
    private final ApplicationClock clock;

    Inbox(InboxStore store, ApplicationClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A page of the inbox.
     *
     * @param older id to go on from, null at the end
     */
    public record Page(List<InboxEntry> entries, @Nullable Long older) {}

    /** A digest with its lines. */
    public record Opened(InboxEntry entry, List<DigestLine> lines) {}

    @Transactional(readOnly = true)
    public Page list(Actor self, boolean unreadOnly, @Nullable Long before) {
        List<InboxEntry> found = store.list(self.userId().value(), unreadOnly, before, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        List<InboxEntry> shown = found.subList(0, PAGE);
        return new Page(shown, shown.get(PAGE - 1).id());
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int unread(long userId) {
        return store.unread(userId, MOST_COUNTED);
    }

    /** Opens an entry: from now on it is read. */
    @Transactional
    public Optional<Opened> open(Actor self, long id) {
        long user = self.userId().value();
        return store.find(user, id).map(entry -> {
            if (!entry.read()) {
                store.markRead(user, id, clock.instant());
            }
            return new Opened(entry, entry.digest() == null ? List.of() : store.lines(user, id));
        });
    }

    @Transactional
    public void markUnread(Actor self, long id) {
        store.markUnread(self.userId().value(), id);
    }

    /** Everything up to the newest entry that the person had on the screen; what came since stays unread. */
    @Transactional
    public int markAllRead(Actor self, long upTo) {
        return store.markAllRead(self.userId().value(), upTo, clock.instant());
    }
}
