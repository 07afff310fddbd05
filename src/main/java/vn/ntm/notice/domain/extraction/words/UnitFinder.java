package vn.ntm.notice.domain.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who is told to do something in a sentence, who orders it and with whom it is to be done. */
public final class UnitFinder {

    static final Pattern AFTER = UnitWords.insensitive(UnitWords.AFTER);

    private static final String NO_LETTER = "(?<![\\p{L}\\d])";
    private static final Pattern ORDER = UnitWords.insensitive(NO_LETTER
            + "((?<!họp )(?<!nghị )(?<!buổi )giao(?! ban(?: thường| công tác| tháng| quý| tuần| định kỳ| về|[,.;:]|$))(?: nhiệm vụ| trách"
            + " nhiệm)?(?: cho)?|phân công(?: cho)?|yêu cầu|đề nghị|kiến nghị|mời|chỉ đạo|chấp thuận cho|lưu"
            + " ý)(?: với)?(?: trong thời gian tới,?| thời gian tới,?)? *:? +");
    private static final Pattern REPORTED = UnitWords.insensitive("(?:đã|vừa|đang|cũng)(?: [\\p{L}]+){0,5},? *");
    private static final Pattern PASSIVE = UnitWords.insensitive(
            ".*(?:được|bàn|bị|trong|tham mưu|hồ sơ|trình|văn bản|báo cáo,?|đơn|tờ trình|của|theo|công văn|để tổng"
                    + " hợp|xét|ý kiến|và|hoặc|nội dung|kế hoạch|thẩm quyền) *");
    private static final Pattern STAFF =
            UnitWords.insensitive("(?:các )?(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên).*");
    private static final Pattern TOWARDS =
            UnitWords.insensitive("(?:\\d+[.)] *)?(?:đối với|về phía|riêng(?: đối với)?) +");
    private static final Pattern ACTS = UnitWords.insensitive(",? +(?:" + UnitWords.DOES + ")");
    private static final Pattern ANY_VERB = Pattern.compile(
            " (?=\\p{Ll})(?!(?:" + UnitWords.AFTER
                    + "|(?:đạt|tiêu|chỉ tiêu|hồ sơ|còn|mới|hiện|hiện nay|bước đầu|cơ"
                    + " bản|vẫn|luôn|thuộc|các|những|một|này|kia|nêu|trên|nói|năm|tháng|giai|số|khóa|nhiệm|lần|liên|nào|ra|a|b|c|d|đ|e)(?!\\p{L})))\\p{L}.*");
    private static final Pattern BODY_OR_VERB =
            UnitWords.insensitive("(?:lãnh đạo (?!,)|thanh tra (?:tỉnh|huyện|thành phố|sở|xã))");
    private static final Pattern ENDS_HEADING = Pattern.compile("\\s*(?:[:.;]|$)");
    private static final Pattern ORDER_TO_NOBODY =
            UnitWords.insensitive(NO_LETTER + "(?:yêu cầu|đề nghị) +" + UnitWords.DOES);
    private static final Pattern HEADING_NUMBER =
            Pattern.compile("(?:^|[.:;] *)(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđ]\\)|[-+•]) *(?=\\p{L})");
    private static final Pattern OPENS = UnitWords.insensitive(
            " *(?:sau (?:khi )?s[áa][pt] nhập|căn cứ [^,]{0,120}?|được (?:giao|phân công)[^;.,:]{0,60}?|theo (?:chức"
                    + " năng|lĩnh vực|nhiệm vụ|phân"
                    + " công)[^;.:]{0,80}?|thuộc"
                    + " [^,:]{0,60}|\\([^)]{0,120}\\))?"
                    + " *,? *(?:" + UnitWords.DOES + "|$|[:.]|đã |sẽ |tại |nhất là )");
    private static final Pattern SAYS_OBLIGED = UnitWords.insensitive(" *(?:phải|cần|có trách nhiệm|chịu trách nhiệm)");
    private static final Pattern PREAMBLE = UnitWords.insensitive(
            "(?:căn cứ|trên cơ sở|để|nhằm|sau khi|trước khi|trong|theo(?! dõi)|đối với|với|thực hiện|hằng năm|hàng"
                    + " năm|hàng tháng|hàng quý|hàng tuần|định kỳ|trước|đến|từ|ngoài ra|đồng thời|thời gian tới|do đó|do"
                    + " vậy|vì vậy|riêng|ngay sau|khi|nếu|trường hợp|về)(?!\\p{L}).*");
    private static final Pattern CITES = UnitWords.insensitive("(?:thực hiện|căn cứ) .*");
    private static final Pattern GOVERNED = UnitWords.insensitive(
            ".*(?<!\\p{L})(?:của|cho|với|gửi|về|tại|từ|do|mưu|cáo|dẫn|đạo|đốc|trình|qua|cùng|hợp|mời|nghị|cầu|thuộc|bởi|trên|và|trong|giúp|tra|phó|là|gồm|có|các|ở|đến|để|cả|ngày|nếu|mà|điểm|việc|khi)"
                    + " *");
    private static final Pattern SPEAKS =
            UnitWords.insensitive(NO_LETTER + "(?:đề nghị|yêu cầu|lưu ý|nhấn mạnh|chỉ đạo|kết luận) *: +(?=\\S)");
    private static final Pattern SPEAKS_NEXT = UnitWords.insensitive(
            " +(?:đã |vừa |cũng )?(?:đề nghị|yêu cầu|lưu ý|nhấn mạnh|chỉ đạo|kết luận|có ý kiến)[^:.;,]{0,40}:");
    private static final Pattern AGENT = UnitWords.insensitive(NO_LETTER + "do +");
    private static final Pattern AGENT_DOES = UnitWords.insensitive(
            " *(?:làm |thực hiện|chủ trì|chịu trách nhiệm|đảm nhiệm|tổ chức|tham mưu|triển khai)");
    private static final Pattern TOGETHER = UnitWords.insensitive(
            NO_LETTER + "(?:phối(?: kết)? hợp|phối)(?: chặt chẽ| tốt)?,?(?: với| cùng(?: với)?)? +");
    private static final Pattern WITH = UnitWords.insensitive("[,;]? *(?:cùng(?: với)?) +");
    private static final Pattern LEADS = UnitWords.insensitive(" *,? *(?:làm )?chủ trì *[,;] *(?:và )?");
    private static final Pattern ONLY_JOINS =
            UnitWords.insensitive(" *(?:cùng )?(?:tham gia )?phối hợp(?! *(?:với|cùng))");

    private final String text;
    private final String plain;
    private final UnitParser parser;

    private UnitFinder(String text) {
        this.text = text;
        plain = Spelling.usual(text);
        parser = new UnitParser(text, plain);
    }

    /**
     * Whom a sentence tells to do something.
     *
     * @param leads who is told to do it
     * @param supporting with whom
     * @param opens where the instruction begins: the order verb, or the body told
     * @param does where what is to be done begins
     * @param verb the order verb, small letters; null where the body itself is the subject
     * @param heading true when nothing follows the bodies
     * @param weak true when the body stands inside the sentence, so that a heading's body is as likely
     */
    public record Told(
            List<NamedUnit> leads,
            List<NamedUnit> supporting,
            int opens,
            int does,
            @Nullable String verb,
            boolean heading,
            boolean weak) {

        /** True when a body is told, not only named as a partner. */
        public boolean hasLead() {
            return !leads.isEmpty();
        }

        Told asWeak() {
            return new Told(leads, supporting, opens, does, verb, heading, true);
        }
    }

    /** True when the words begin with what is to be done. */
    public static boolean opensWithAction(String words) {
        return UnitWords.PREDICATE.matcher(Spelling.usual(words)).lookingAt();
    }

    /** The first body named in a text, wherever it stands. */
    public static Optional<NamedUnit> firstNamed(String words) {
        UnitFinder finder = new UnitFinder(words);
        for (int i = 0; i >= 0 && i < words.length(); i = words.indexOf(' ', i) + 1) {
            UnitList list = finder.parser.list(i, false);
            if (!list.isEmpty() && !list.units().get(0).group()) {
                return Optional.of(list.units().get(0));
            }
            if (words.indexOf(' ', i) < 0) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Reads one sentence or heading; its label may stand before it. */
    public static Told in(String sentence) {
        return new UnitFinder(sentence).told();
    }

    private Told told() {
        Told ordered = ordered();
        Told told = ordered != null ? ordered : subject();
        if (told == null) {
            told = agent();
        }
        List<NamedUnit> leads = told == null ? List.of() : told.leads();
        List<NamedUnit> supporting = new ArrayList<>(told == null ? List.of() : told.supporting());
        together(told == null || told.verb() == null ? 0 : told.opens(), leads, supporting);
        int opens = told == null ? 0 : told.opens();
        return new Told(
                leads,
                List.copyOf(supporting),
                opens,
                told == null ? 0 : told.does(),
                told == null ? null : told.verb(),
                told != null && told.heading(),
                told != null && told.weak());
    }

    /** "giao Sở A", "yêu cầu UBND các xã": the first order that somebody gets. */
    private @Nullable Told ordered() {
        Matcher order = ORDER.matcher(plain);
        while (order.find()) {
            String verb = order.group(1).toLowerCase(java.util.Locale.ROOT);
            String before = plain.substring(0, order.start());
            boolean opensText = before.isBlank();
            boolean aside = "chỉ đạo".equals(verb) && !endsReported(before)
                    || !opensText
                            && !"yêu cầu".equals(verb)
                            && PASSIVE.matcher(before.substring(Math.max(0, before.length() - 24)))
                                    .matches()
                            && !endsReported(before)
                    || "lưu ý".equals(verb) && opensText;
            if (aside) {
                continue;
            }
            UnitList list = parser.list(order.end(), true);
            if (list.isEmpty() || STAFF.matcher(list.units().get(0).name()).matches()) {
                continue;
            }
            return withJoined(list, order.start(), verb);
        }
        return null;
    }

    private static boolean endsReported(String before) {
        int from = Math.max(0, before.length() - 45);
        Matcher said = REPORTED.matcher(before);
        said.region(from, before.length());
        while (said.find()) {
            if (said.end() == before.length()) {
                return true;
            }
        }
        return false;
    }

    /** Those named after the first list: "…, cùng các sở", "… chủ trì, Sở B phối hợp". */
    private Told withJoined(UnitList list, int opens, @Nullable String verb) {
        List<NamedUnit> supporting = new ArrayList<>();
        int end = list.end();
        Matcher with = look(WITH, end);
        if (with != null) {
            UnitList more = parser.list(with.end(), true);
            if (!more.isEmpty()) {
                supporting.addAll(more.units());
                end = more.end();
            }
        }
        Matcher leads = look(LEADS, end);
        UnitList joiners = leads == null ? null : parser.list(leads.end(), false);
        if (joiners != null && !joiners.isEmpty() && look(ONLY_JOINS, joiners.end()) != null) {
            supporting.addAll(joiners.units());
            end = joiners.end();
        }
        boolean heading = plain.substring(end).replaceAll("[\\s:.;*]", "").isEmpty();
        return new Told(list.units(), supporting, opens, end, verb, heading, false);
    }

    /** A body as the subject: at the head, behind "Đối với", or behind an introduction. */
    private @Nullable Told subject() {
        int at = 0;
        Matcher number = HEADING_NUMBER.matcher(plain);
        if (number.lookingAt()) {
            at = number.end();
        }
        Told first = subjectAt(at, at, true);
        if (first != null) {
            return first;
        }
        Matcher towards = look(TOWARDS, at);
        if (towards != null) {
            UnitList list = parser.list(towards.end(), true);
            boolean addressed = !list.isEmpty()
                    && (look(ENDS_HEADING, list.end()) != null
                            || look(ACTS, list.end()) != null
                            || ORDER_TO_NOBODY
                                    .matcher(plain.substring(list.end()))
                                    .find());
            if (addressed) {
                return withJoined(list, at, null);
            }
        }
        Matcher inner = HEADING_NUMBER.matcher(plain);
        while (inner.find()) {
            Told told = subjectAt(inner.end(), inner.end(), true);
            if (told != null) {
                return told;
            }
        }
        Matcher speaks = SPEAKS.matcher(plain);
        if (speaks.find()) {
            Told told = subjectAt(speaks.end(), speaks.end(), true);
            return told == null ? behindPreamble(speaks.end() - 1) : told;
        }
        return PREAMBLE.matcher(plain.substring(at)).matches()
                        && (look(UnitWords.PREDICATE, at) == null || look(CITES, at) != null)
                ? behindPreamble(at)
                : null;
    }

    private @Nullable Told subjectAt(int at, int opens, boolean addressed) {
        if (look(UnitWords.PREDICATE, at) != null && look(BODY_OR_VERB, at) == null) {
            return null;
        }
        UnitList list = parser.list(at, addressed);
        if (list.isEmpty()) {
            return null;
        }
        if (look(SPEAKS_NEXT, list.end()) != null) {
            return null; // who orders, not who is told
        }
        boolean named = !list.units().get(0).group() || Groups.isMarked(plain.substring(at));
        boolean acts = look(OPENS, list.end()) != null
                || look(WITH, list.end()) != null
                || named && look(ANY_VERB, list.end()) != null;
        if (!acts) {
            return null;
        }
        return withJoined(list, opens, null);
    }

    /** "Trên cơ sở …, huyện tổ chức thẩm tra": the first body that something is said to do. */
    private @Nullable Told behindPreamble(int at) {
        for (int i = plain.indexOf(' ', at); i >= 0; i = plain.indexOf(' ', i + 1)) {
            boolean comma = i > 0 && (plain.charAt(i - 1) == ',' || plain.charAt(i - 1) == ';');
            if (!comma
                    && GOVERNED.matcher(plain.substring(Math.max(at, i - 12), i))
                            .matches()) {
                continue;
            }
            UnitList list = parser.list(i + 1, comma);
            Matcher does = list.isEmpty()
                    ? null
                    : UnitWords.PREDICATE
                            .matcher(plain)
                            .region(Math.min(plain.length(), list.end() + 1), plain.length());
            if (does != null && list.end() < plain.length() && plain.charAt(list.end()) == ' ' && does.lookingAt()) {
                Told told = withJoined(list, i + 1, null);
                return comma ? told : told.asWeak();
            }
        }
        return null;
    }

    /** "… do UBND xã thực hiện". */
    private @Nullable Told agent() {
        Matcher agent = AGENT.matcher(plain);
        while (agent.find()) {
            UnitList list = parser.list(agent.end(), true);
            if (!list.isEmpty() && look(AGENT_DOES, list.end()) != null) {
                return new Told(list.units(), List.of(), 0, list.end(), null, false, true);
            }
        }
        return null;
    }

    private void together(int from, List<NamedUnit> leads, List<NamedUnit> supporting) {
        Matcher together = TOGETHER.matcher(plain);
        int at = from;
        while (together.find(at)) {
            at = together.end();
            UnitList list = parser.list(at, true);
            for (NamedUnit unit : list.units()) {
                boolean known = leads.stream().anyMatch(lead -> lead.name().equals(unit.name()))
                        || supporting.stream().anyMatch(other -> other.name().equals(unit.name()));
                if (!known && !STAFF.matcher(unit.name()).matches()) {
                    supporting.add(unit);
                }
            }
        }
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        if (at > plain.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** True when somebody is told that he must: "phải", "cần", "có trách nhiệm". */
    static boolean saysObliged(String plain, int at) {
        return SAYS_OBLIGED.matcher(plain).region(at, plain.length()).lookingAt();
    }
}
