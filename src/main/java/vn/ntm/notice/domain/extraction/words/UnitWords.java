package vn.ntm.notice.domain.extraction.words;

import java.util.regex.Pattern;

/** The words that Vietnamese bodies are named with, in every level of government and of the Party. */
final class UnitWords {

    private static final String END = "(?![\\p{L}\\d])";

    /** Levels and places. */
    static final String LEVEL =
            "(?:xã(?! hội| viên)|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|TP\\.?|TX\\.?|TT\\.|tỉnh|(?<!nông"
                    + " )thôn|bản|ấp|xóm|tổ dân phố|khu dân cư)";

    /** Fields of departments; the longest known wording wins, so that "A và B" of a name is not cut in two. */
    static final String FIELD = "(?:nông nghiệp(?:,? (?:và|&|-) | ?[&-] ?|, )(?:phát triển nông thôn|PTNT|môi"
            + " trường)|nông nghiệp|NN ?(?:&|-|và) ?(?:PTNT|MT)|NNPTNT|tài nguyên(?: và | ?[&-] ?|, )môi trường|TN"
            + " ?(?:&|-|và) ?MT|TNMT|giáo dục(?: và | ?[&-] ?|, )đào tạo|GD ?(?:&|-|và) ?ĐT|GDĐT|lao động(?:,? ?-? ?|"
            + " )(?:thương binh|TB)(?: và | ?[&-] ?|, )(?:xã hội|XH)|LĐ ?-? ?TB ?(?:&|-|và) ?XH|LĐTBXH|văn hóa(?:, | ?-"
            + " ?)thể thao(?: và | ?[&-] ?|, )du lịch|văn hóa(?: và | ?[&,-] ?| )(?:thể thao|thông tin(?: và thể thao)?|xã"
            + " hội|khoa học và thông tin)|VH ?-? ?TT(?: ?(?:&|-|và) ?DL)?|VHTT(?: ?(?:&|-|và) ?DL)?|VHTTDL|VHXH|VH ?-"
            + " ?XH|khoa học(?: và | ?[&-] ?)công nghệ|KH ?(?:&|-|và) ?CN|KHCN|thông tin(?: và | ?[&-] ?)truyền thông|TT"
            + " ?(?:&|-|và) ?TT|TTTT|kế hoạch(?: và | ?[&-] ?)đầu tư|KH ?(?:&|-|và) ?ĐT|KHĐT|tài chính(?: và | ?[&-]"
            + " ?)(?:kế hoạch|KH)|TC ?- ?KH|tài chính|kinh tế(?:,? ?- ?|,? và |, | )(?:hạ tầng(?: (?:và|&|-) đô thị)?|xã"
            + " hội|ngân sách|đô thị)|KT ?(?:&|-|và) ?HT|KTHT|kinh tế|giao thông(?: ?-? ?vận tải| và vận tải| công"
            + " chánh)?|GTVT|quy hoạch(?: và | ?- ?)kiến trúc|quản lý đô thị|xây dựng|công thương(?: nghiệp)?|y tế|nội"
            + " vụ|tư pháp|ngoại vụ|du lịch|dân tộc(?: và | ?- ?)tôn giáo|dân tộc|tôn giáo|công an|quốc phòng|thanh"
            + " tra|ngoại giao|quân sự|hành chính ?- ?quản trị|tổ chức ?- ?(?:cán bộ|hành chính))" + END;

    /** Bodies with a full name of their own; what they are called after stands behind. */
    static final String BODY = "(?:UBND|U\\.B\\.N\\.D|Ủy ban nhân dân|HĐND(?: ?(?:và|-|&) ?UBND)?|Hội đồng nhân"
            + " dân|(?:Ủy ban |UB)?MTTQ(?: Việt Nam| VN)?|(?:Ủy ban )?Mặt trận Tổ quốc(?: Việt Nam)?|Ủy ban Kiểm tra|Ủy"
            + " ban Dân tộc|Đảng ủy|Huyện ủy|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Đảng bộ|(?:cấp ủy )?chi bộ|cấp ủy|(?:Ban"
            + " )?Thường vụ (?:Huyện ủy|Tỉnh ủy|Đảng ủy|Thành ủy|Thị ủy|Huyện đoàn|Tỉnh đoàn|Đoàn)|Thường trực (?:Huyện"
            + " ủy|Tỉnh ủy|Đảng ủy|Thành ủy|Thị ủy|HĐND|UBND)|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Thị đoàn|Xã đoàn|Đoàn Thanh"
            + " niên|Đoàn TNCS(?: Hồ Chí Minh| HCM)?|Đoàn thể|Công an|Viện kiểm sát(?: nhân dân)?|Tòa án(?: nhân dân)?|Kho"
            + " bạc(?: nhà nước)?|Bảo hiểm xã hội|BHXH|Điện lực|Thanh tra(?: (?=tỉnh|huyện|thành phố))?|Ban"
            + " CHQS|(?:Ban|Bộ) chỉ huy (?:quân sự|bộ đội biên phòng)|(?:BCH|Bộ CHQS|BCHQS)(?: quân sự)?|Hạt kiểm lâm|Liên"
            + " đoàn Lao động|Chính phủ|Văn phòng Chính phủ)" + END;

    /** Working bodies: "xây dựng NTM" and the like belongs to their name. */
    static final String WORKING =
            "(?:Ban chỉ đạo|BCĐ|BCD|Ban quản lý(?: (?:các )?dự án(?: đầu tư(?: và)?(?: xây dựng)?| xây dựng)?(?: nông"
                    + " thôn mới)?| (?:các )?khu(?: công nghiệp| kinh tế| đô thị| du lịch)?(?: và khu kinh tế)?)?|BQL(?:"
                    + " ?DA| dự án)?(?: đầu tư(?: xây dựng)?)?|Ban phát triển|(?<!Ủy )Ban nhân dân|Ban giám sát|Ban vận"
                    + " động|Tổ công tác|Tổ giúp việc|Tổ chuyên viên(?: giúp việc)?|Tổ chỉ đạo|Tổ thẩm định|Tổ thẩm"
                    + " tra|Đoàn đánh giá|Đoàn kiểm tra|Đoàn thẩm tra|Đoàn thẩm định|Đoàn công tác|Đoàn giám sát|Cơ quan"
                    + " thường trực|Hội đồng thẩm định|Văn phòng điều phối|VPĐP|VPNTM|Văn phòng nông thôn mới|Văn phòng"
                    + " NTM)"
                    + END;

    /** What such a body is for. */
    static final String PURPOSE =
            "(?: (?:thực hiện|triển khai|về))?(?: (?:các )?(?:Chương trình|CT)(?: mục tiêu quốc gia| MTQG)?)?"
                    + "(?: kết quả)?(?: (?:xây dựng|XD|XDNTM))?(?: (?:nông thôn mới|NTM))?(?: (?:nâng cao|kiểu mẫu))?"
                    + "(?: (?:giúp việc )?(?:Ban chỉ đạo|BCĐ))?";

    /** Heads that take a free name: "Hội Nghề cá", "Trung tâm Văn hóa", "Báo Bình Thuận", "Công ty cổ phần …". */
    static final String FREE =
            "(?:(?:Liên hiệp )?Hội đồng|Hội(?! (?:nghị|nhập|thảo|đàm|họp|trường))|Hiệp hội|Liên hiệp|Trung"
                    + " tâm|TTVH|Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Quỹ|Báo(?! cáo)|Đài|Tạp chí|Viện|Bệnh"
                    + " viện|Trạm|Hợp tác xã|HTX|Trường(?! hợp)|trường(?! hợp)|Học viện|Cao đẳng|cao đẳng|trung cấp|Trung"
                    + " cấp|Văn phòng|VP|Cục|Chi cục|Tổng cục|Vụ(?! việc)|Ban(?! hành)|BQL|Đội|Tổ(?! (?:chức|trưởng))|Chi"
                    + " nhánh|Ngành|Khối(?! lượng)|Cơ quan|Nhà máy|Xí nghiệp|Doanh nghiệp|Đoàn(?! (?:kết|viên))|Hạt)"
                    + END;

    static final String AGENCY = "(?<!cơ )(?<!cán )(?<!toàn )(?<!nội )(?<!đồng )(?<!trụ )(?:sở|phòng|bộ)" + END;

    /** Offices that stand before the body. */
    static final String OFFICE =
            "(?:(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Giám đốc|Hiệu trưởng|Chánh văn phòng|Chánh thanh tra|Viện"
                    + " trưởng|Chủ nhiệm|Tổng giám đốc)(?: Thường trực| Văn xã| Văn hóa ?- ?xã hội)?|(?:Phó )?(?:Trưởng"
                    + " ban|Trưởng đoàn|Trưởng phòng|Trưởng công an|Trưởng trạm|Trưởng thôn|Cục trưởng|Chi cục trưởng|Bộ"
                    + " trưởng|Thứ trưởng|Chỉ huy trưởng|Tổ trưởng|Đội trưởng)|(?:Các )?Ủy viên(?: Ban Thường vụ| BTV|"
                    + " BCH| Ban Chấp hành)?|Thủ trưởng|Người đứng đầu|Trưởng|(?:Tập thể )?Lãnh đạo|(?:cấp ủy, )?thành"
                    + " viên(?: trong| của)?|cán bộ,? công chức|cán bộ|công chức(?: chuyên môn)?|chuyên viên|thường"
                    + " trực|Ban lãnh đạo|Ban giám đốc)"
                    + END;

    /** Nouns that a group without names is told by. */
    static final String COMMON =
            "(?:cơ quan|đơn vị|tổ chức(?: chính trị ?-? ?xã hội| CT-XH| hội)?|đoàn thể(?: chính trị ?-? ?xã"
                    + " hội)?|ban|ngành|sở|phòng|bộ|hội|địa phương|cấp(?: ủy)?|doanh nghiệp|hợp tác xã|nhà"
                    + " trường|trường(?! hợp)|đại học|học viện|cơ sở|nhà đầu tư|nhà thầu|chủ đầu tư|tổ|chuyên môn|chính"
                    + " quyền|mặt trận|chi bộ|đảng bộ|lực lượng|cán bộ|công chức|viên chức|"
                    + LEVEL + ")" + END;

    /** People who are not a body; each stands alone in a list. */
    static final String PEOPLE =
            "(?:người dân|nhân dân|gia đình|cộng đồng(?: dân cư)?|phụ huynh|cha mẹ học sinh|hộ gia đình)" + END;

    static final String MANY =
            "(?:(?:tất cả |toàn thể |toàn bộ )?(?:các|những|từng|mỗi|mọi)|toàn thể|tất cả|hai|ba|bốn|năm|sáu|\\d{1,3})";

    /** What narrows a group down. */
    static final String NARROW =
            "(?:,? (?:GDMN|THPT|THCS|GDTX|(?:có )?liên quan|cóliên quan|hữu quan|thi công|tư vấn|học|chuyên môn|chức"
                    + " năng|trực thuộc|nêu trên|nói trên|trên(?! địa bàn)|còn lại|biên giới|ven biển|miền núi|mầm"
                    + " non|tiểu học|phổ thông|THPT|THCS|trung học phổ thông|trung học cơ sở|đại học|sư phạm|đoàn thể|giáo"
                    + " dục mầm non|giáo dục(?: và đào tạo)?|(?:thuộc |trực thuộc |của |thành viên )?(?:cấp"
                    + " )?(?:tỉnh|huyện|xã(?! hội)|thành phố|TP|quận|thị xã|thôn)(?= (?:có )?liên quan|[,.:;]|$|"
                    + " (?-i:[\\p{Ll}]))|(?:thuộc|của) (?:thẩm quyền|UBND " + LEVEL + "|" + LEVEL
                    + ")|(?<=cơ quan )(?:xây dựng|soạn"
                    + " thảo) (?:báo cáo|dự thảo|văn"
                    + " bản)|được (?:phân công|giao)(?:"
                    + " nhiệm vụ)?(?: phụ trách| quản lý|"
                    + " chủ trì)(?: (?:các |từng"
                    + " )?(?:tiêu chí|chỉ tiêu|lĩnh"
                    + " vực|nội dung))?|các (?:địa"
                    + " phương|cấp|xã|huyện|đơn"
                    + " vị|thôn)(?:, (?:phường|thị"
                    + " trấn|đặc khu|thành phố|thị"
                    + " xã))*|chưa (?:hoàn thành|đạt(?:"
                    + " chuẩn)?)(?="
                    + " (?:khẩn|tập|phải|cần|tiếp|rà|xây|chủ|quyết))|(?:đứng"
                    + " chân |đóng )?trên địa bàn(?: "
                    + LEVEL + ")?|phụ trách(?: (?:các |từng )?(?:tiêu chí|chỉ tiêu|lĩnh vực|nội dung))?(?: xây dựng"
                    + " (?:NTM|nông thôn mới))?|(?:(?:là )?thành viên )?(?:của )?(?:Ban chỉ đạo|BCĐ|Tổ công"
                    + " tác)(?: xây dựng (?:NTM|nông thôn mới))?(?: "
                    + LEVEL + ")?)" + END + ")";

    /** Words that open what somebody does: a name has ended before them. */
    static final String DOES =
            "(?:chủ trì|chủ động|chịu trách nhiệm|có trách nhiệm|phối hợp|phối với|tham mưu|tham gia|rà soát|nghiên"
                    + " cứu|khẩn trương|tập trung|tập chung|tiếp tục|hoàn thiện|hoàn thành|tổ chức|xây dựng|chỉ đạo|lãnh"
                    + " đạo|hướng dẫn|kiểm tra|đôn đốc|theo dõi|tổng hợp|báo cáo|thực hiện|triển khai|đánh giá|tiến"
                    + " hành|đề xuất|đề nghị|kiến nghị|căn cứ|tăng cường|đẩy mạnh|đẩy nhanh|bố trí|phân công|phân bổ|ban"
                    + " hành|(?<!thành )(?<!độc )lập|(?<!công )(?<!chương )(?<!quy )(?<!lộ )trình|thẩm định|thẩm tra|xem"
                    + " xét|quan tâm|chú trọng|nâng cao|làm|cử|giao|gửi|cung cấp|đăng|đăng ký|thông báo|tuyên truyền|phổ"
                    + " biến|quán triệt|vận động|huy động|duy trì|giám sát|xử lý|giải quyết|khắc phục|thu gom|thu hồi|thu"
                    + " hút|phân loại|vận chuyển|nạo vét|giải phóng|bồi thường|di dời|mở rộng|nâng cấp|lắp đặt|quán"
                    + " triệt|cập nhật|công bố|công khai|bảo đảm|đảm bảo|nghiêm túc|nhanh chóng|kịp thời|sớm|thường"
                    + " xuyên|định kỳ|trực tiếp|cùng|bám sát|bám|linh hoạt|tích cực|sẵn sàng|chuẩn bị|tạo điều kiện|tháo"
                    + " gỡ|hỗ trợ|giúp|liên hệ|làm việc|đấu mối|bắt đầu|ra quân|cố gắng|phải|cần|nên|không|thành lập|kiện"
                    + " toàn|khởi công|mở|giải ngân|đầu tư|tiếp thu|tiếp nhận|thống nhất|xác định|xác minh|rút kinh"
                    + " nghiệm|lựa chọn|nhân rộng|phát động|phát huy|phát triển|bàn giao|quản lý|sử dụng|nghiệm thu|quyết"
                    + " toán|điều chỉnh|bổ sung|sửa chữa|cải tạo|chỉnh trang|vệ sinh|trồng|chăm sóc|điều tra|thống kê|kê"
                    + " khai|nộp|trả lời|ký|phê duyệt|thẩm duyệt|chấm điểm|tự|phấn đấu|có kế hoạch|có giải pháp|có biện"
                    + " pháp|có văn bản|có bản|liên kết|kết nối|tính toán|quyết tâm|lưu ý|ưu tiên|tranh thủ|chấp"
                    + " hành|ngay|tối thiểu|hằng|hàng|trước mắt|đồng thời|trong tháng|trong quý|nghiên|tham dự|dự|dự"
                    + " họp|cam kết|hoàn trả|thay mặt|nhận|áp dụng|khai thác|đối chiếu|chuyển|tổng kết|sơ kết|kiểm kê|kiểm"
                    + " điểm|kiểm soát|kiểm|thanh tra|thanh lý|thanh toán|tuần tra|vận hành|lắp|dừng|tạm dừng|gia"
                    + " hạn|xét|bình xét|phân loại|phân tích|lồng ghép|nêu cao|đổi mới|siết chặt|rà|thúc"
                    + " đẩy|đôn|tạo|đưa|mời|chậm nhất|xin|lấy|nghe|thăm|xuống|cấp(?! ủy| trên| dưới)|hạn chế|chấm dứt|ngăn"
                    + " chặn|bảo vệ|giữ|tăng|giảm|quy hoạch)"
                    + END;

    /** Words that end a free name. */
    static final String AFTER =
            "(?:để|về|trong|tại|theo|nhằm|trước|sau|từ|đến|với|cho|đã|đang|vừa|sẽ|được|bị|do|khi|nếu|mà|thì|là|như|qua|trên|có|của"
                    + " các|gồm|bao gồm|đối|vì|vào|ở|lùi|hay|nhưng|nhất là|đặc biệt|và|cũng|này|đó|chưa)"
                    + END;

    static final Pattern PREDICATE = insensitive("(?:" + DOES + ")");

    private UnitWords() {}

    static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
