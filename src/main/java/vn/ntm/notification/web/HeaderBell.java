package vn.ntm.notification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.CurrentUser;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.ui.Bell;

/** How much the viewer has not read. */
@Component
class HeaderBell implements Bell {

    private final CurrentUser user;
    private final Inbox inbox;

    HeaderBell(CurrentUser user, Inbox inbox) {
        this.user = user;
        this.inbox = inbox;
    }

    @Override
    public @Nullable Sign sign() {
        return user.actor()
                .map(actor ->
                        new Sign("/tin-bao", count(inbox.unread(actor.userId().value()))))
                .orElse(null);
    }

    private static String count(int unread) {
        if (unread >= Inbox.MOST_COUNTED) {
            return (Inbox.MOST_COUNTED - 1) + "+";
        }
        return unread == 0 ? "" : Integer.toString(unread);
    }
}
