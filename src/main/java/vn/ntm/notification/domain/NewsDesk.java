package vn.ntm.notification.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** Words and writing of news, for those who hear of events. */
@Component
class NewsDesk {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final long NOBODY = 0;

    private final NewsStore store;
    private final MessageSource messages;
    private final ApplicationClock clock;

    NewsDesk(NewsStore store, MessageSource messages, ApplicationClock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    DutyFacts facts(Audience audience) {
        return store.facts(audience.taskId(), audience.assignmentId());
    }

    /**
     * Tells the audience; the thing is the duty's page.
     *
     * @param by who did it and need not be told; null when the program did
     */
    void tell(NotificationKind kind, String title, String body, Audience audience, @Nullable Actor by) {
        store.tell(
                new News(kind, title, body, "/nhiem-vu/" + audience.taskId()),
                audience,
                by == null ? NOBODY : by.userId().value(),
                clock.today(),
                clock.instant());
    }

    /** Tells the people of units, each unit with its own page. */
    void tellUnits(NotificationKind kind, String title, String body, Map<Long, String> paths, boolean once) {
        if (!paths.isEmpty()) {
            store.tellUnits(new News(kind, title, body, "/"), paths, once, clock.today(), clock.instant());
        }
    }

    void tellPerson(NotificationKind kind, String title, String body, String path, long user) {
        store.tellPerson(new News(kind, title, body, path), user, clock.instant());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    /** "hết 13/09/2021"; empty without a day. */
    String due(@Nullable LocalDate lastDay) {
        return lastDay == null ? "" : text("notification.news.due", Dates.format(lastDay));
    }

    /** "Lý do: ..."; empty without one. */
    String reason(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : text("notification.news.reason", reason);
    }

    /** The parts that are there, side by side. */
    static String joined(String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                line.append(line.isEmpty() ? "" : " · ").append(part);
            }
        }
        return line.toString();
    }
}
