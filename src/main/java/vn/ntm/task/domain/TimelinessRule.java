package vn.ntm.task.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.Timeliness;

/**
 * The one definition of how an assignment stands to its deadline (domain 5.2), in Java and in SQL. Every tile, list,
 * counter and board uses one of the two; a test proves that both always agree.
 */
public final class TimelinessRule {

    /** "Sắp đến hạn": at most this many days left. */
    public static final int SOON_DAYS = 7;

    /** No days off in a row are more: a deadline is over at most this many days after its last day. */
    public static final int LONGEST_REST = 31;

    /**
     * Needs the aliases a (assignment) and t (assigned_task) and the parameters :today, :soon (today + 7). Yields the
     * name of a {@link Timeliness}.
     */
    public static final String SQL = """
            case
              when a.status in ('SUSPENDED', 'CANCELLED') then 'NOT_COUNTED'
              when a.status = 'DONE' and a.overdue_from is null then 'DONE_NO_DEADLINE'
              when a.status = 'DONE' and a.reported_on < a.overdue_from then 'DONE_ON_TIME'
              when a.status = 'DONE' then 'DONE_LATE'
              when a.overdue_from is null and t.deadline_kind in ('EVENT', 'BY_REFERENCE') then 'AWAITING_EVENT'
              when a.overdue_from is null then 'NO_DEADLINE'
              when a.status = 'SUBMITTED' and a.reported_on < a.overdue_from then 'SENT_ON_TIME'
              when a.overdue_from <= :today then 'OVERDUE'
              when a.last_day = :today then 'DUE_TODAY'
              when a.last_day <= :soon then 'DUE_SOON'
              else 'ON_TRACK'
            end""";

    /** Not (reported in time and waiting for acceptance); said without a "not" that would fall over a null. */
    public static final String NOT_SENT_IN_TIME_SQL =
            "(a.status <> 'SUBMITTED' or a.reported_on is null or a.reported_on >= a.overdue_from)";

    /** Open and past its deadline: the condition of {@link #SQL} = OVERDUE alone, in the shape of the partial index. */
    public static final String OVERDUE_SQL =
            "a.counted and a.status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REWORK', 'RETURNED')"
                    + " and a.overdue_from <= :today and " + NOT_SENT_IN_TIME_SQL;

    private TimelinessRule() {}

    public static Timeliness of(
            AssignmentStatus status,
            DeadlineKind kind,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate overdueFrom,
            @Nullable LocalDate reportedOn,
            LocalDate today) {
        if (status == AssignmentStatus.SUSPENDED || status == AssignmentStatus.CANCELLED) {
            return Timeliness.NOT_COUNTED;
        }
        boolean inTime = overdueFrom != null && reportedOn != null && reportedOn.isBefore(overdueFrom);
        if (status == AssignmentStatus.DONE) {
            if (overdueFrom == null) {
                return Timeliness.DONE_NO_DEADLINE;
            }
            return inTime ? Timeliness.DONE_ON_TIME : Timeliness.DONE_LATE;
        }
        if (overdueFrom == null || lastDay == null) {
            boolean waits = kind == DeadlineKind.EVENT || kind == DeadlineKind.BY_REFERENCE;
            return waits ? Timeliness.AWAITING_EVENT : Timeliness.NO_DEADLINE;
        }
        if (status == AssignmentStatus.SUBMITTED && inTime) {
            return Timeliness.SENT_ON_TIME;
        }
        if (!overdueFrom.isAfter(today)) {
            return Timeliness.OVERDUE;
        }
        if (lastDay.equals(today)) {
            return Timeliness.DUE_TODAY;
        }
        return lastDay.isAfter(today.plusDays(SOON_DAYS)) ? Timeliness.ON_TRACK : Timeliness.DUE_SOON;
    }
}
