package vn.ntm.task.domain.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an occurrence stands on a day (domain 5.6), in Java and in SQL; a test holds both together. */
public enum OccurrenceState {
    SENT_ON_TIME("Đúng hạn", "t-done", "check2"),
    SENT_LATE("Nộp muộn", "t-late", "clock-history"),
    REDO("Làm lại", "t-soon", "arrow-counterclockwise"),
    MISSED("Không nộp", "t-over", "x-circle"),
    OVERDUE("Chưa gửi", "t-bad", "exclamation-octagon-fill"),
    DUE_TODAY("Hạn hôm nay", "t-soon", "alarm-fill"),
    WAITING("Chưa đến hạn", "t-none", "dot"),
    DAY_OFF("Nghỉ lễ", "t-none", "calendar3"),
    CANCELLED("Không còn phải gửi", "t-none", "slash-circle");

    /** Needs the alias o of an occurrence and the parameter :today; yields the name of a state. */
    public static final String SQL = """
            case
              when o.status = 'DAY_OFF' then 'DAY_OFF'
              when o.status = 'CANCELLED' then 'CANCELLED'
              when o.status = 'RETURNED' then 'REDO'
              when o.status = 'SENT' and o.sent_on >= o.overdue_from then 'SENT_LATE'
              when o.status = 'SENT' then 'SENT_ON_TIME'
              when o.missed_from <= :today then 'MISSED'
              when o.overdue_from <= :today then 'OVERDUE'
              when o.due_day = :today then 'DUE_TODAY'
              else 'WAITING'
            end""";

    private final String label;
    private final String tone;
    private final String icon;

    OccurrenceState(String label, String tone, String icon) {
        this.label = label;
        this.tone = tone;
        this.icon = icon;
    }

    /**
     * @param overdueFrom null for a unit that is only asked: it is never late
     * @param missedFrom null with it
     */
    public static OccurrenceState of(
            OccurrenceStatus status,
            @Nullable LocalDate sentOn,
            LocalDate dueDay,
            @Nullable LocalDate overdueFrom,
            @Nullable LocalDate missedFrom,
            LocalDate today) {
        return switch (status) {
            case DAY_OFF -> DAY_OFF;
            case CANCELLED -> CANCELLED;
            case RETURNED -> REDO;
            case SENT ->
                sentOn != null && overdueFrom != null && !sentOn.isBefore(overdueFrom) ? SENT_LATE : SENT_ON_TIME;
            case OWED -> {
                if (missedFrom != null && !missedFrom.isAfter(today)) {
                    yield MISSED;
                }
                if (overdueFrom != null && !overdueFrom.isAfter(today)) {
                    yield OVERDUE;
                }
                yield dueDay.equals(today) ? DUE_TODAY : WAITING;
            }
        };
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public boolean isSent() {
        return this == SENT_ON_TIME || this == SENT_LATE;
    }

    /** Whether a report was or is to be sent at all. */
    public boolean isOwed() {
        return this != DAY_OFF && this != CANCELLED;
    }

    /** Counts against the unit: due, and nothing there. */
    public boolean isLacking() {
        return this == MISSED || this == OVERDUE;
    }
}
