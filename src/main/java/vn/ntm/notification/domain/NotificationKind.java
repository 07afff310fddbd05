package vn.ntm.notification.domain;

import java.util.Arrays;
import java.util.List;

/** Why somebody is told; the label is {@code notification.kind.NAME}. */
public enum NotificationKind {
    ASSIGNED("flag", true, true),
    CHASED("megaphone", true, false),
    REWORK("arrow-counterclockwise", true, true),
    ACCEPTED("check2", false, true),
    CANCELLED("x-lg", true, true),
    RESCHEDULED("calendar3", true, true),
    OCCURRENCE_OWED("calendar-range", true, true),
    EXTENSION_DECIDED("calendar-check", true, true),
    SUBMITTED("clipboard-check", false, true),
    RETURNED("reply", true, true),
    EXTENSION_REQUESTED("calendar-plus", true, true),
    OPINION_ASKED("envelope-paper", true, true),
    DELEGATION("person-check", true, true),
    DIGEST("alarm", true, true),
    WEEKLY("file-earmark-bar-graph", true, true);

    private final String icon;
    private final boolean mailedAtFirst;
    private final boolean maySleep;

    NotificationKind(String icon, boolean mailedAtFirst, boolean maySleep) {
        this.icon = icon;
        this.mailedAtFirst = mailedAtFirst;
        this.maySleep = maySleep;
    }

    public String icon() {
        return icon;
    }

    /** Whether it comes by mail until the person says otherwise. */
    public boolean mailedAtFirst() {
        return mailedAtFirst;
    }

    /** Whether a person may switch it off altogether; an order to hurry must be seen. */
    public boolean maySleep() {
        return maySleep;
    }

    public String labelKey() {
        return "notification.kind." + name();
    }

    static List<String> mailedFromTheStart() {
        return Arrays.stream(values())
                .filter(NotificationKind::mailedAtFirst)
                .map(Enum::name)
                .toList();
    }
}
