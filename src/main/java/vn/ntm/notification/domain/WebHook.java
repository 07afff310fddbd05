package vn.ntm.notification.domain;

import java.util.Set;

/**
 * Another system that is told.
 *
 * @param kinds only these; empty: all
 */
public record WebHook(
        long id, String name, String url, String secret, Set<NotificationKind> kinds, boolean enabled, int version) {}
