package vn.ntm.task.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/** The sentence that tells an official which rule made the date. All Vietnamese of the deadline rules stands here. */
final class DeadlineNotes {

    static final String YEAR_UNKNOWN = "Văn bản không ghi đủ năm nên chưa tính được ngày";
    static final String BEFORE_INCLUSIVE = "“Trước ngày” được tính cả ngày ghi trong văn bản (theo cài đặt)";
    static final String URGENT = "Yêu cầu khẩn nhưng không ghi ngày: cần đặt hạn nội bộ hoặc xác nhận không thời hạn";

    /** The office looked at "ngay", "khẩn trương" and decided that there is no date. */
    static final String NO_DATE_CONFIRMED = "Văn phòng xác nhận không đặt hạn";

    static final String ONGOING = "Nhiệm vụ thường xuyên, không có thời hạn";

    private final WorkingCalendar calendar;

    DeadlineNotes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    String before(LocalDate printed, LocalDate last) {
        String rule = "Trước ngày %s: hết ngày %s".formatted(shortDay(printed), shortDay(last));
        return calendar.isWorkingDay(last)
                ? rule
                : rule + ", " + why(last) + " nên nhắc từ " + weekdayAnd(reminder(last));
    }

    String rolled(LocalDate nominal, LocalDate last) {
        if (nominal.equals(last)) {
            return "";
        }
        return "%s %s nên hạn dời sang %s".formatted(shortDay(nominal), why(nominal), weekdayAnd(last, nominal));
    }

    String notRolled(LocalDate nominal) {
        return calendar.isWorkingDay(nominal)
                ? ""
                : "%s %s, hạn không dời (theo cài đặt)".formatted(shortDay(nominal), why(nominal));
    }

    String counted(LocalDate from, LocalDate nominal, LocalDate last) {
        String rule = "Không tính ngày đầu %s: hết ngày %s".formatted(shortDay(from), Dates.format(nominal));
        return nominal.equals(last) ? rule : rule + "; " + rolled(nominal, last);
    }

    String workingDays(int count, LocalDate from) {
        return "%s ngày làm việc, không tính ngày %s và các ngày nghỉ"
                .formatted(Dates.twoDigits(count), shortDay(from));
    }

    String start(@Nullable LocalDate day) {
        return day == null ? YEAR_UNKNOWN : "Bắt đầu từ %s, không ghi ngày kết thúc".formatted(Dates.format(day));
    }

    String waitsFor(@Nullable String event) {
        return event == null || event.isBlank()
                ? "Tính hạn khi có mốc thời gian"
                : "Tính hạn khi có ngày: %s".formatted(event);
    }

    String beforeEvent(LocalDate event, LocalDate last) {
        return "Mốc ngày %s: hết ngày %s".formatted(Dates.format(event), shortDay(last));
    }

    String afterEvent(LocalDate event, int days, LocalDate nominal, LocalDate last) {
        String rule = "%d ngày sau mốc %s (theo cài đặt)".formatted(days, Dates.format(event));
        return nominal.equals(last) ? rule : rule + "; " + rolled(nominal, last);
    }

    String reference(@Nullable String paper) {
        return paper == null || paper.isBlank()
                ? "Theo văn bản được dẫn chiếu"
                : "Theo tiến độ tại %s".formatted(paper);
    }

    String referenceOn(@Nullable String paper, LocalDate day, LocalDate last) {
        String rule = "%s: ngày %s".formatted(reference(paper), Dates.format(day));
        return day.equals(last) ? rule : rule + "; " + rolled(day, last);
    }

    String target(@Nullable LocalDate day) {
        return day == null
                ? "Mục tiêu phấn đấu, không phải thời hạn"
                : "Mục tiêu phấn đấu năm %d, không phải thời hạn".formatted(day.getYear());
    }

    String recurring(DeadlineSpec spec, DeadlineSettings settings) {
        CycleUnit cycle = spec.unit();
        Integer day = spec.dayOfCycle();
        if (cycle == null) {
            return "Định kỳ";
        }
        String each = "Định kỳ hằng " + cycleName(cycle);
        if (cycle == CycleUnit.WEEK) {
            DayOfWeek weekday = day == null ? settings.weeklyReportDay() : DayOfWeek.of(day);
            return each + ", " + Dates.weekday(weekday) + (day == null ? " (theo cài đặt)" : "");
        }
        if (day == null) {
            return cycle == CycleUnit.DAY ? each : each + ", ngày làm việc cuối cùng của kỳ";
        }
        return each
                + (spec.saysBefore() ? ", trước ngày " : ", ngày ")
                + Dates.twoDigits(day)
                + monthOfCycle(cycle, spec.count());
    }

    private static String monthOfCycle(CycleUnit cycle, @Nullable Integer month) {
        if (cycle == CycleUnit.MONTH) {
            return "";
        }
        if (month == null) {
            return " tháng cuối kỳ";
        }
        return cycle == CycleUnit.YEAR ? " tháng " + Dates.monthInWords(month) : " tháng thứ " + month + " của kỳ";
    }

    private static String cycleName(CycleUnit cycle) {
        return switch (cycle) {
            case DAY -> "ngày";
            case WEEK -> "tuần";
            case MONTH -> "tháng";
            case QUARTER -> "quý";
            case HALF_YEAR -> "6 tháng";
            case YEAR -> "năm";
        };
    }

    private LocalDate reminder(LocalDate day) {
        return calendar.lastWorkingDayOnOrBefore(day);
    }

    /** "là thứ Bảy", "là ngày nghỉ (Quốc khánh)". */
    private String why(LocalDate day) {
        String name = calendar.dayOffName(day);
        return name == null ? "là " + Dates.weekday(day.getDayOfWeek()) : "là ngày nghỉ (" + name + ")";
    }

    private static String weekdayAnd(LocalDate day) {
        return Dates.weekday(day.getDayOfWeek()) + " " + shortDay(day);
    }

    private static String weekdayAnd(LocalDate day, LocalDate seenWith) {
        return Dates.weekday(day.getDayOfWeek()) + " "
                + (day.getYear() == seenWith.getYear() ? shortDay(day) : Dates.format(day));
    }

    /** "30/6", "02/7": as printed in papers, days below 10 with a zero (Nghị định 30/2020). */
    private static String shortDay(LocalDate day) {
        return Dates.twoDigits(day.getDayOfMonth()) + "/" + Dates.monthInWords(day.getMonthValue());
    }
}
