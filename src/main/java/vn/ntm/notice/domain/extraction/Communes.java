package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of communes in a text: "xã Quốc Khánh", "các xã Mỹ Hà, Mỹ Thịnh và Mỹ Thành", "02 xã (Song Khê, Dĩnh Trì)". */
final class Communes {

    private static final String NO_BODY =
            "(?!Văn phòng|Phòng|Sở|Ban|Công an|Trung tâm|Hội|Đoàn|Đảng|UBND|Ủy ban|HĐND|MTTQ|Điện lực)";
    private static final String NAME = NO_BODY + "\\p{Lu}[\\p{L}'’]*(?: " + NO_BODY + "\\p{Lu}[\\p{L}'’]*){0,3}";
    private static final Pattern LISTED =
            Pattern.compile("(?<![\\p{L}])(?<!thị )(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)(?: Xã| biên giới)?(?: *[:(]+ *| )("
                    + NAME + "(?:(?:, ?| và )(?:xã )?" + NAME + ")*)");
    private static final Pattern OF =
            Pattern.compile("(?<![\\p{L}])[Xx]ã [^.;:]{0,60}?của (" + NAME + "(?:(?:, ?| và )(?:xã )?" + NAME + ")*)");
    private static final Pattern UNIT =
            Pattern.compile("(?:.* )?(?<!thị )(?<!Thị )(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) (\\p{Lu}.*)");
    private static final Pattern SEPARATOR = Pattern.compile(", ?(?:xã )?| và (?:xã )?");
    private static final Pattern OTHER = Pattern.compile(
            "(?:UBND|HĐND|BCĐ|Ủy|Sở|Phòng|Ban|Công an|Văn phòng|Trung tâm|Đảng|Hội|Đoàn|MTTQ|NTM|OCOP|Huyện|Chủ"
                    + " tịch|Trưởng|Phó|Bí thư|Tổ|Các|Nông thôn|Ngân hàng|Công ty|Chi (?:cục|bộ|nhánh)|Bộ|VP|Mặt trận|Yêu"
                    + " cầu|Đề nghị).*");
    private static final Pattern SPILLED =
            Pattern.compile(" (?:UBND|Văn phòng|Phòng|Sở|Ban|Công an|Trung tâm|Hội|Đoàn|Đảng).*");

    private Communes() {}

    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        collect(LISTED, text, names);
        return names;
    }

    /** The commune that a body is named with, "Tân tiến" of "UBND xã Tân tiến". */
    static Set<String> ofUnit(String name) {
        Matcher match = UNIT.matcher(name);
        return match.matches() && !OTHER.matcher(match.group(1)).matches() ? Set.of(match.group(1)) : Set.of();
    }

    /** In a heading also "hồ sơ xã NTM nâng cao của Xuân Hòa, Bắc Lương". */
    static Set<String> inHeading(String text) {
        Set<String> names = in(text);
        if (names.isEmpty()) {
            collect(OF, text, names);
        }
        return names;
    }

    private static void collect(Pattern pattern, String text, Set<String> names) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            for (String part : SEPARATOR.split(match.group(1))) {
                String name = part.strip();
                if (name.isEmpty() || OTHER.matcher(name).matches()) {
                    break;
                }
                names.add(name);
            }
        }
    }

    static List<String> list(Set<String> names) {
        return List.copyOf(new ArrayList<>(names));
    }
}
