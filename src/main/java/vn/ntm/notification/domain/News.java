package vn.ntm.notification.domain;

/**
 * Something to tell.
 *
 * @param title one line
 * @param body what else one should know; may be empty
 * @param path where it leads
 */
public record News(NotificationKind kind, String title, String body, String path) {}
