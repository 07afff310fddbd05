package vn.ntm.notification.domain;

import java.util.Set;

/**
 * What a person wants to be told and how.
 *
 * @param digestHour the hour at which the digest's mail leaves
 * @param silent kinds not shown at all
 * @param mailed kinds that come by mail
 */
public record Preferences(boolean mail, int digestHour, Set<NotificationKind> silent, Set<NotificationKind> mailed) {

    public static final int FIRST_HOUR = 5;
    public static final int LAST_HOUR = 20;
    private static final int USUAL_HOUR = 7;

    public Preferences {
        silent = Set.copyOf(silent);
        mailed = Set.copyOf(mailed);
    }

    static Preferences usual() {
        return new Preferences(
                true,
                USUAL_HOUR,
                Set.of(),
                NotificationKind.mailedFromTheStart().stream()
                        .map(NotificationKind::valueOf)
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
