package vn.ntm.notice.domain.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.VietnameseText;

/**
 * The ways a unit may stand in the directory that a paper calls by this name: the head for his office ("Chủ tịch UBND xã
 * Đề Thám"), the committee for its commune, with and without the tier ("Phòng Nội vụ thành phố"), long and short.
 */
final class NameSpellings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HEAD = Pattern.compile(
            "^(?:(?:các )?đồng chí |ông |bà )?(?:(?:Phó )?(?:Chủ tịch|Giám đốc|Thủ trưởng|Chánh)|(?:Phó )?Trưởng(?= (?:phòng|ban|công an|đoàn))|Lãnh đạo|Người đứng đầu)\\s+",
            FLAGS);
    private static final Pattern COMMITTEE =
            Pattern.compile("^(?:UBND|Ủy ban nhân dân)\\s+((?:xã|phường|thị trấn)\\s+\\S.*)$", FLAGS);
    private static final Pattern BARE_COMMITTEE = Pattern.compile(
            "^(UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)\\s+(tỉnh|huyện|thị xã|thành phố|TP\\.?|xã|phường)$", FLAGS);
    /** "huyện tổ chức thẩm tra": the tier stands for its committee. */
    private static final Pattern BARE_TIER = Pattern.compile("^(tỉnh|huyện|thị xã|thành phố|TP\\.?|xã|phường)$", FLAGS);

    private static final Pattern TIER =
            Pattern.compile("\\s+(?:cấp )?(tỉnh|huyện|thị xã|thành phố|TP\\.?|xã|phường)$", FLAGS);

    /** Words that papers leave out or put in. */
    private static final List<String[]> WORDINGS = List.of(
            new String[] {"(?i)\\bVăn phòng (?:NTM|nông thôn mới)\\b", "Văn phòng Điều phối NTM"},
            new String[] {"(?i)\\bVP ?NTM\\b", "Văn phòng Điều phối NTM"},
            new String[] {"(?i)\\bVPĐP\\b(?! NTM)", "Văn phòng Điều phối NTM"},
            new String[] {"(?i)(Điều phối )(?!xây dựng)", "$1xây dựng "},
            new String[] {"(?i)\\bxây dựng (?=NTM|nông thôn mới)", ""},
            new String[] {"(?i)\\bBan chỉ đạo (?=NTM|nông thôn mới)", "Ban Chỉ đạo xây dựng "},
            new String[] {"(?i)\\bBCH quân sự\\b", "Ban Chỉ huy Quân sự"},
            new String[] {"(?i)^(?:Cơ quan|Đơn vị)\\s+", ""});

    private NameSpellings() {}

    /** "huyện" alone: one committee, not a group. */
    static boolean isBareTier(String name) {
        return BARE_TIER.matcher(plain(name)).matches();
    }

    /** Without greetings and titles. */
    static String plain(String name) {
        String words = VietnameseText.clean(name).replaceAll("\\s+", " ");
        Matcher head = HEAD.matcher(words);
        return head.find() && head.end() < words.length() ? words.substring(head.end()) : words;
    }

    /** The place that a committee governs: "UBND xã Tân Minh" is given work as xã Tân Minh. */
    static String place(String name) {
        Matcher committee = COMMITTEE.matcher(plain(name));
        return committee.matches() ? committee.group(1) : plain(name);
    }

    /** Most literal first. */
    static Set<String> of(String name, UnitSummary territory) {
        Set<String> spellings = new LinkedHashSet<>();
        String plain = plain(name);
        if (!BARE_TIER.matcher(plain).matches()) {
            spellings.add(VietnameseText.clean(name));
        }
        addWithTier(spellings, plain, territory);
        for (String[] wording : WORDINGS) {
            String other = plain.replaceFirst(wording[0], wording[1]);
            if (!other.equals(plain)) {
                addWithTier(spellings, other, territory);
            }
        }
        return spellings;
    }

    private static void addWithTier(Set<String> spellings, String name, UnitSummary territory) {
        Matcher bare = BARE_COMMITTEE.matcher(name);
        if (bare.matches()) {
            // "UBND huyện" is the committee of the district that the paper stands in or speaks of, of no other.
            if (isTierOf(bare.group(2), territory)) {
                spellings.add(bare.group(1) + " " + territory.name());
            }
            return;
        }
        if (BARE_TIER.matcher(name).matches()) {
            if (isTierOf(name, territory)) {
                spellings.add("UBND " + territory.name());
            }
            return;
        }
        spellings.add(name);
        Matcher committee = COMMITTEE.matcher(name);
        if (committee.matches()) {
            spellings.add(committee.group(1));
        }
        Matcher tier = TIER.matcher(name);
        if (tier.find()) {
            if (isTierOf(tier.group(1), territory)) {
                String stem = name.substring(0, tier.start());
                spellings.add(stem + " " + territory.name());
                spellings.add(stem);
            }
        } else {
            spellings.add(name + " " + territory.name());
            spellings.add(name + " " + tierWord(territory));
        }
    }

    private static boolean isTierOf(String word, UnitSummary territory) {
        String tier = VietnameseText.fold(word).replace("tp.", "tp").replaceFirst("^tp$", "thanh pho");
        return VietnameseText.fold(territory.name()).startsWith(tier);
    }

    private static String tierWord(UnitSummary territory) {
        String name = territory.name();
        for (String tier : List.of("Thành phố", "Thị xã", "Thị trấn")) {
            if (name.startsWith(tier)) {
                return tier;
            }
        }
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
