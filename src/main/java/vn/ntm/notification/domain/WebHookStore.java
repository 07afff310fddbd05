package vn.ntm.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Web hooks as stored. */
public interface WebHookStore {

    List<WebHook> all();

    Optional<WebHook> find(long id);

    long add(String name, String url, String secret, Set<NotificationKind> kinds, long by, Instant at);

    /** Only if nobody changed it since that version. */
    boolean change(long id, int version, String name, String url, Set<NotificationKind> kinds, boolean enabled);

    boolean changeSecret(long id, int version, String secret);
}
