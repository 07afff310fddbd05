package vn.ntm.task.reading;

import static vn.ntm.task.reading.PhraseRule.group;
import static vn.ntm.task.reading.PhraseRule.strong;
import static vn.ntm.task.reading.PhraseRule.weak;

import java.util.List;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.reading.PhraseRule.Said;

/** Wordings without a date: something awaited, another paper, mere urgency, standing duties. */
final class OpenPhrases {

    private static final String CLAUSE = "(?<event>[^.;,:()]{3,80}?)(?=[.;,:()]|$)";

    private OpenPhrases() {}

    /** Something that gets its date later, or has it elsewhere. */
    static List<PhraseRule> awaited() {
        return List.of(
                strong(
                        "(?:(?:hoàn thành |làm )?xong |chậm nhất )?(?:ngay )?trước (?:khi|lúc|thời điểm) " + CLAUSE,
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), false, null))),
                strong(
                        "(?:(?:hoàn thành |làm )?xong |chậm nhất )?trước (?:dịp |thềm |thời điểm )?(?<event>(?:tết|khai giảng|lễ khai giảng|ngày khai giảng|mùa|vụ|kỳ họp|đại hội|năm học mới|bầu cử|ngày (?:khai mạc|tổ chức|diễn ra|bầu cử|thẩm định|hội nghị|đại hội|họp))(?!\\p{L})"
                                + "[^.;,:()]{0,60}?)(?=[.;,:()]|$)",
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), false, null))),
                strong(
                        "ngay sau (?<event>(?:hội nghị|cuộc họp|buổi|phiên họp|đại hội|tết|kỳ nghỉ|kỳ họp)(?!\\p{L})[^.;,:()]{0,60}?)(?=[.;,:()]|$)",
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), true, null))),
                strong(
                        "ngay (?:sau )?khi " + CLAUSE,
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), true, null))),
                strong(
                        "(?:xong )?(?:ngay )?trong (?<event>tuần (?:này|tới|sau))(?!\\p{L})",
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), false, null))),
                weak("sau khi " + CLAUSE, (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), true, null))),
                strong(
                        "(?:cho )?(?:đến|tới) khi (?:có )?" + CLAUSE,
                        (m, dates) -> Said.of(DeadlineSpec.event("", group(m, "event"), true, null))),
                strong(
                        "(?:theo|đúng|trong)(?: đúng)? (?:thời gian|thời hạn|tiến độ)(?: thực hiện)?(?: đã| được)? ?(?:quy định|nêu|yêu cầu|tại)[^.;,:()]{0,60}?(?=[.;,:()]|$)",
                        (m, dates) -> reference(m.group())),
                strong(
                        "cùng (?:với |lúc với |kỳ với )?(?<event>báo cáo (?:tổng kết|sơ kết|định kỳ|tháng|quý|năm)[^.;,:()]{0,30}?)(?= gửi|[.;,:()]|$)",
                        (m, dates) -> reference(group(m, "event"))),
                weak(
                        "(?:theo|như)(?: đúng)? (?<event>(?:dự thảo )?kế hoạch(?: số \\S+)?)",
                        (m, dates) -> reference(group(m, "event"))));
    }

    /** Words that hurry or go on, but make no date. */
    static List<PhraseRule> words() {
        return List.of(
                weak(
                        "(?:khẩn trương|ngay lập tức|ngay(?! (?:sau|từ|khi|cả|tại|ngày|trong|đầu))|sớm|kịp thời|nhanh chóng|hỏa tốc)(?!\\p{L})",
                        (m, dates) -> Said.day(DeadlineKind.URGENT_NO_DATE, null)),
                weak(
                        "(?:thường xuyên|tiếp tục|duy trì|liên tục)(?!\\p{L})",
                        (m, dates) -> Said.day(DeadlineKind.ONGOING, null)));
    }

    private static Said reference(String paper) {
        return Said.of(DeadlineSpec.reference("", paper));
    }
}
