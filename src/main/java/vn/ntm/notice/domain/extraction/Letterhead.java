package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies of a letterhead, whose names may take several lines: the issuer is the last of them. */
final class Letterhead {

    private static final Pattern BODY =
            Pattern.compile("(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|BỘ|SỞ|PHÒNG|BAN|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|VĂN"
                    + " PHÒNG|(?:HUYỆN|TỈNH|THÀNH|THỊ|QUẬN|ĐẢNG) [ỦU][YỶ]|ĐẢNG BỘ|CÔNG AN|BỘ CHỈ"
                    + " HUY|BCH|TRƯỜNG|HỘI|ĐOÀN|LIÊN|THANH TRA|BQL|MẶT TRẬN|UBMTTQ|CÔNG TY|VIỆN|BỆNH VIỆN|KHO BẠC|TÒA"
                    + " ÁN|ĐÀI|BÁO|TẬP ĐOÀN|TỔNG CÔNG TY|THƯỜNG TRỰC|TỔ|HẠT|ĐỘI|ĐIỂM|BCĐ|VPĐP|HỢP TÁC|CHÍNH PHỦ|THỦ"
                    + " TƯỚNG|QUỐC HỘI)(?!\\p{L}).*");
    /** The name of a place under "ỦY BAN NHÂN DÂN". */
    private static final Pattern GOES_ON = Pattern.compile("(?:VÀ|&|-|–)(?!\\p{L}).*");

    private final List<String> bodies = new ArrayList<>();

    void add(String line) {
        int last = bodies.size() - 1;
        boolean unfinished = last >= 0 && bodies.get(last).matches("(?s).*(?:,|-|–|&|\\sVÀ|\\sCỦA)");
        if (last < 0 || BODY.matcher(line).matches() && !GOES_ON.matcher(line).matches() && !unfinished) {
            bodies.add(line);
        } else {
            bodies.set(last, bodies.get(last) + " " + line);
        }
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    @Nullable String issuer() {
        return bodies.isEmpty() ? null : bodies.get(bodies.size() - 1);
    }

    @Nullable String parent() {
        return bodies.size() < 2 ? null : bodies.get(bodies.size() - 2);
    }
}
