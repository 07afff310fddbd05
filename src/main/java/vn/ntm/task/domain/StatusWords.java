package vn.ntm.task.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;

/** The words, icons and colours of the two axes, once for every screen (design, parts 4 and 5). */
public final class StatusWords {

    private StatusWords() {}

    /** The chip of one assignment: work state at left, relation to the deadline at right. */
    public static StatusChip chip(
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn,
            LocalDate today) {
        String[] work = work(status);
        String[] due = due(timeliness, lastDay, late(timeliness, status, reportedOn, today), today);
        return new StatusChip(work[0], work[1], work[2], due[0], due[1], due[2]);
    }

    private static LocalDate late(
            Timeliness timeliness, AssignmentStatus status, @Nullable LocalDate reportedOn, LocalDate today) {
        boolean sent = timeliness == Timeliness.DONE_LATE || status == AssignmentStatus.SUBMITTED;
        return sent && reportedOn != null ? reportedOn : today;
    }

    /** Class, icon and word of the work state. */
    public static String[] work(AssignmentStatus status) {
        return switch (status) {
            case ASSIGNED -> new String[] {"w-giao", "inbox", "Chờ tiếp nhận"};
            case IN_PROGRESS -> new String[] {"w-dang", "play-circle-fill", "Đang thực hiện"};
            case SUBMITTED -> new String[] {"w-cho", "clipboard-check", "Chờ nghiệm thu"};
            case REWORK -> new String[] {"w-lai", "arrow-counterclockwise", "Làm lại"};
            case RETURNED -> new String[] {"w-lai", "reply", "Trả lại"};
            case SUSPENDED -> new String[] {"w-tam", "pause-circle", "Tạm dừng"};
            case DONE -> new String[] {"w-xong", "check-circle-fill", "Hoàn thành"};
            case CANCELLED -> new String[] {"w-huy", "x-circle", "Đã hủy"};
        };
    }

    private static String[] due(
            Timeliness timeliness, @Nullable LocalDate lastDay, LocalDate counted, LocalDate today) {
        return switch (timeliness) {
            case OVERDUE ->
                new String[] {"d-qua", "exclamation-octagon-fill", "Quá hạn " + days(lastDay, counted) + " ngày"};
            case DUE_TODAY -> new String[] {"d-nay", "alarm", "Hạn hôm nay"};
            case DUE_SOON -> new String[] {"d-sap", "hourglass-split", "Còn " + days(today, lastDay) + " ngày"};
            case ON_TRACK -> new String[] {"d-con", "calendar3", "Còn " + days(today, lastDay) + " ngày"};
            case SENT_ON_TIME -> new String[] {"d-dung", "check2", "Gửi đúng hạn"};
            case AWAITING_EVENT -> new String[] {"d-sk", "signpost-split", "Chờ sự kiện"};
            case NO_DEADLINE, DONE_NO_DEADLINE -> new String[] {"d-kt", "dash-lg", "Không thời hạn"};
            case DONE_ON_TIME -> new String[] {"d-dung", "check2", "Đúng hạn"};
            case DONE_LATE -> new String[] {"d-tre", "clock-history", "Trễ " + days(lastDay, counted) + " ngày"};
            case NOT_COUNTED -> new String[] {"", "", ""};
        };
    }

    private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
    }
}
