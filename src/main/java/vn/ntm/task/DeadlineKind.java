package vn.ntm.task;

/** How a deadline was worded (domain 5.4); decides its last day and whether it rolls over holidays. */
public enum DeadlineKind {
    /** "trước ngày D": the last day is D - 1 and never rolls. */
    BEFORE,
    /** "chậm nhất", "đến hết ngày D": the last day is D. */
    BY,
    IN_MONTH,
    IN_QUARTER,
    IN_YEAR,
    /** "đầu / giữa / cuối tháng", "6 tháng đầu năm" (Bộ luật Dân sự, điều 146). */
    PART,
    /** "trong thời hạn N ngày kể từ D" (điều 147, 148). */
    PERIOD_DAYS,
    /** N weeks, months or years from D (điều 148). */
    PERIOD,
    WORKING_DAYS,
    /** "từ ngày D": a beginning, no end. */
    START,
    RECURRING,
    /** Before or after something that has no date yet. */
    EVENT,
    /** "theo Kế hoạch". */
    BY_REFERENCE,
    /** "ngay", "khẩn trương": words do not make a date. */
    URGENT_NO_DATE,
    /** "thường xuyên", "tiếp tục". */
    ONGOING,
    /** "phấn đấu ... đến năm Y": a goal, no deadline. */
    TARGET,
    /** Nothing is said about time. */
    NONE
}
