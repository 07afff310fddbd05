package vn.ntm.notice.domain.extraction;

import java.util.regex.Pattern;

/** What a clause is, told by the words that clerks open and close it with. */
final class ClauseWords {

    private static final String END = "(?![\\p{L}\\d])";

    /** "chịu trách nhiệm trước … nếu …": accountability, no task; what else follows is told by the rest. */
    static final Pattern ACCOUNTABLE = pattern(
            "[^;]{0,120}?(?:phải |sẽ )?chịu (?:hoàn toàn |toàn bộ |mọi )?trách nhiệm (?:toàn diện |chính |hoàn toàn"
                    + " |cao nhất )?(?:trước|về (?:việc )?(?:chậm|để))"
                    + END);

    static final Pattern DECIDES = pattern(
            "(?:(?:cơ bản|về cơ bản|hoàn toàn|đã) )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|quyết định)(?! với| biện"
                    + " pháp| giải pháp)"
                    + END);

    static final Pattern DECIDES_INSIDE = pattern(
            ".*,? (?:cơ bản )?(?:thống nhất|đồng ý|nhất trí)(?: (?:như|báo cáo|với|chủ trương|theo|giao|thành lập|nội"
                    + " dung|lùi|việc)).*");

    static final Pattern EXTENDS_TIME =
            pattern(".*(?:gia hạn|cho phép kéo dài|cho kéo dài)(?: thêm)? (?:thời gian|thời hạn).*");

    static final Pattern INFORMS =
            pattern("(?:quá thời gian|quá thời hạn|quá hạn|sau thời gian trên|sau thời hạn trên|lý do|địa chỉ|số điện"
                    + " thoại|điện thoại|mọi thông tin|thông tin liên hệ|chi tiết liên hệ|việc [^.;]{3,100} (?:được )?thực"
                    + " hiện theo|đây là|nội dung cụ thể|kèm theo|gửi kèm|\\(|(?:nếu|khi) (?:quá|để xảy ra)|kinh phí thực"
                    + " hiện|thời gian thực hiện ?:|nguồn kinh phí|\\d[\\d. ]*$)(?![\\p{L}])");

    /** A sentence that only adds to the one before. */
    static final Pattern ADDS =
            pattern("(?:lưu ý|trong đó|riêng (?:đối với )?|nội dung báo cáo|báo cáo (?:gồm|nêu)|đặc biệt(?: là)?|nhất"
                    + " là|trường hợp|cụ thể|hình thức|hồ sơ gồm|các văn bản|phấn đấu|ưu tiên|trước mắt|đồng thời gửi)"
                    + END);

    static final Pattern SAYS_WHEN =
            pattern("(?:thời gian|thời hạn|tiến độ|hạn) (?:hoàn thành|thực hiện|gửi|báo cáo|nộp|chậm"
                    + " nhất|xong|trước|trong)?.*|(?:hoàn thành|xong|báo cáo|gửi|kết quả)(?: [^,.;]{0,40})? (?:xong"
                    + " )?(?:trước|trong|chậm nhất|đến|vào).*");

    static final Pattern RESULTS = pattern(
            "(?:.*(?<![\\p{L}])(?:đã|được) .*|(?:hiện nay|đến nay|qua|trong thời gian qua|thời gian qua|những kết"
                    + " quả|kết quả|nhìn chung|tuy nhiên|bên cạnh|theo báo cáo|tính đến|sau \\d+ (?:năm|tháng)).*)");

    static final Pattern LOOKS_BACK = pattern(
            "(?:hiện nay|đến nay|qua |trong thời gian qua|thời gian qua|trong những năm qua|những kết quả|kết quả"
                    + " đạt|nhìn chung|bên cạnh|theo báo cáo|tính đến|sau \\d+"
                    + " (?:năm|tháng)|.{0,80}(?<![\\p{L}])(?:đã|vừa) (?:đạt|có|được|chủ động|tập trung|triển khai|thực"
                    + " hiện|hoàn thành|tổ chức|ban hành|cơ bản|tích cực|chỉ đạo|báo cáo)).*");

    static final Pattern LEADS_IN = pattern(
            ".*(?:(?:như|cụ thể) sau|sau đây|(?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp|vấn đề|việc)(?: trọng"
                    + " tâm| cụ thể| chủ yếu| sau| chính)+)\\s*$|.*:\\s*$");

    static final Pattern CLOSES = pattern(
            "(?:trên đây là|vậy,? |nay thông báo|thừa lệnh|xin thông báo|.*thông báo (?:này |nội dung |ý kiến |kết"
                    + " luận )*(?:để|tới|đến|đề|nội dung|ý kiến|kết luận).*(?:biết|thực hiện)|trân trọng).*");

    static final Pattern ABOVE = pattern(".*(?:nội dung|nhiệm vụ|công việc|yêu cầu|ý kiến)(?: nêu)? trên.*");

    /** Headings under which a plan tells aims, means and results, not who does what. */
    static final Pattern TELLS = pattern(
            "(?:(?:về )?(?:mục tiêu|mục đích|yêu cầu|quan điểm|căn cứ|nội dung|kinh phí|nguồn (?:vốn|kinh phí)|thời"
                    + " gian|đối tượng|phạm vi|địa điểm|lý do|nguyên nhân|kết quả|những kết quả|ưu điểm|tồn tại|hạn"
                    + " chế|những (?:tồn tại|hạn chế|khó khăn|ưu điểm)|khó khăn|thuận lợi|đánh giá|tình hình|thực"
                    + " trạng|bài học|mục đích)"
                    + END
                    + "|.*(?:lý do|nguyên nhân|kết quả|tồn tại|hạn chế|vi phạm)[^.;]{0,80}(?:như sau|sau đây|sau|cụ"
                    + " thể)\\s*:).*");

    static final Pattern OBLIGES =
            pattern("\\s*(?:phải|cần|có trách nhiệm|chủ động|khẩn trương|nghiêm túc|tập trung)" + END);

    static final Pattern REPORTS = pattern(".*(?<![\\p{L}])(?:báo cáo|gửi|trình|nộp|tham mưu|đề xuất)(?![\\p{L}]).*");

    static final Pattern STANDING_FIRST = pattern(
            ":?\\s*(?:chủ động )?(?:tiếp tục|tăng cường|đẩy mạnh|chú trọng|quan tâm|nâng cao|phối hợp chặt chẽ|làm"
                    + " tốt|phát huy|huy động|thực hiện tốt|quán triệt|phổ biến|hướng dẫn, tạo điều kiện|bám)"
                    + END);

    /** "yêu cầu … nghiêm túc triển khai thực hiện các nội dung trên": obey, and nothing else. */
    static final Pattern JUST_OBEY = pattern(
            "[^;]{0,200}(?:nghiêm túc (?:tổ chức )?(?:triển khai )?(?:tổ chức )?thực hiện|(?:tổ chức |triển khai"
                    + " )?thực hiện nghiêm túc|(?:tổ chức|khẩn trương|triển khai) (?:triển khai )?thực hiện(?: tốt)?(?:"
                    + " các)? (?:nội dung|nhiệm vụ|ý kiến|kết luận|thông báo)(?: kết luận)?(?: nêu)? (?:trên|này))(?:"
                    + " các)?(?: (?:nội dung|nhiệm vụ|ý kiến|kết luận|thông báo)(?: kết luận)?(?: nêu)?(?: trên| này| trên"
                    + " đây)?)?\\s*[./;]*\\s*");

    /** What only explains the duty before it. */
    static final Pattern NOTES = pattern(
            "(?:lưu ý|trong đó (?:nêu|lưu ý|ghi)|trường hợp|nội dung báo cáo|báo cáo (?:gồm|nêu)|hồ sơ gồm)" + END);

    static final Pattern GOES_ON = pattern(
            "(?:ngoài ra|đồng thời|bên cạnh đó|mặt khác|cùng với đó|tiếp đó),? +(?:cần|phải|tiếp tục|tập trung|tăng"
                    + " cường|chú trọng|quan tâm|đẩy mạnh|chủ động|khẩn trương)"
                    + END);

    static final Pattern AIMS = pattern("phấn đấu" + END);

    private ClauseWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
