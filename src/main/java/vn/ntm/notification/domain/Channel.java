package vn.ntm.notification.domain;

/** A way out of the house. */
public enum Channel {
    MAIL,
    WEB_HOOK
}
