package vn.ntm.criteria.domain.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a file with a set, and the words in them; the head of the template. */
final class SheetColumns {

    static final String CRITERION = "Số tiêu chí";
    static final String CRITERION_NAME = "Tên tiêu chí";
    static final String GROUP = "Nhóm tiêu chí";
    static final String CODE = "Mã chỉ tiêu";
    static final String PARENT = "Thuộc chỉ tiêu";
    static final String NAME = "Nội dung chỉ tiêu";
    static final String TYPE = "Kiểu giá trị";
    static final String UNIT = "Đơn vị tính";
    static final String COMPARATOR = "So sánh";
    static final String MINISTRY = "Cơ quan hướng dẫn";
    static final String GUIDANCE = "Hướng dẫn";
    static final String SOURCE = "Nguồn đã đối chiếu";
    static final String YEAR = "Năm";
    static final String NATIONAL = "Mức quốc gia (để đối chiếu)";

    /** Words for the kinds of value, in the template and back. */
    static final Map<String, String> TYPES =
            words("boolean", "Đạt/chưa đạt", "percent", "Tỷ lệ", "number", "Số", "level", "Mức", "text", "Chữ");

    static final Map<String, String> COMPARATORS = words(">=", "≥", "<=", "≤", "=", "=");

    private SheetColumns() {}

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
