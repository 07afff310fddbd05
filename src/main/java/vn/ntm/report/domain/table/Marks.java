package vn.ntm.report.domain.table;

import vn.ntm.assessment.AchievementStatus;

/** How the forms print a result in one sign. */
final class Marks {

    static final String LEGEND =
            "x: đạt; CB: cơ bản đạt (không tính); 0: chưa đạt; KDT: không duy trì; KAD: không áp dụng"
                    + " (tính là đạt); để trống: chưa đánh giá.";

    private Marks() {}

    static String of(AchievementStatus status) {
        return switch (status) {
            case MET, MET_LOW, MET_AT_RISK -> "x";
            case PARTLY_MET -> "CB";
            case NOT_APPLICABLE -> "KAD";
            case NOT_MET -> "0";
            case NOT_KEPT -> "KDT";
            case NOT_ASSESSED -> "";
        };
    }
}
