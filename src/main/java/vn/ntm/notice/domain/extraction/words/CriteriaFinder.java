package vn.ntm.notice.domain.extraction.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds criteria and indicators named as such; counts, fractions, means and praise ("tiêu chí số 1 của nghề") are none. */
public final class CriteriaFinder {

    private static final String CODE =
            "\\d{1,2}(?:\\.\\d{1,2})?(?![\\d%/]|,\\d{3}|\\.\\d)(?! *(?:xã|thôn|huyện|tiêu chí|chỉ"
                    + " tiêu|năm|tháng|ngày|hộ|sở|người|điểm)(?!\\p{L}))";
    private static final String TERM =
            "(?<![\\p{L}\\d])(?:(?:các|những|từng|một số) +)?(?:tiêu chí|chỉ tiêu|TC(?= ?(?:số|\\d)))";
    private static final String OF_NUMBER = "(?:\\s*(?:từ )?(?:số|thứ))?\\s*";
    private static final Pattern CODED = UnitWords.insensitive(TERM + "\\s*:?" + OF_NUMBER + "(" + CODE
            + "(?:\\s*(?:,|;|&|và|đến|-|,\\s*và)\\s*(?:(?:(?:các )?(?:tiêu chí|chỉ tiêu)\\s*)?(?:số\\s*)?)?" + CODE
            + ")*)");
    private static final Pattern SPOKEN_OF = Pattern.compile("[Tt]iêu chí|TIÊU CHÍ|[Cc]hỉ tiêu|CHỈ TIÊU|TC");
    private static final Pattern ONE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");
    private static final Pattern RANGE =
            UnitWords.insensitive("(\\d{1,2})\\s*(?:đến|-)\\s*(?:(?:tiêu chí|chỉ tiêu)\\s*)?(?:số\\s*)?(\\d{1,2})");
    private static final Pattern CONTAINED = UnitWords.insensitive(
            "\\s*(?:trong|thuộc|của)\\s+(?:tiêu chí|nhóm tiêu chí)" + OF_NUMBER + "\\d{1,2}(?!\\d)");
    private static final Pattern CALLED =
            UnitWords.insensitive("\\s*(?:về|-|:|\\()\\s*(?:" + CriteriaWords.NAME + ")\\)?");
    private static final Pattern COMMUNE_BEFORE =
            Pattern.compile("(?:^|[,;:.(] *|(?:xã|phường|thị trấn|và) +)((?:\\p{Lu}[\\p{L}'’]*)(?:"
                    + " \\p{Lu}[\\p{L}'’]*){1,3}|(?<=(?:xã|phường|trấn) )\\p{Lu}[\\p{L}'’]*(?: \\p{L}+)?) *(?:[:(-] *|thực"
                    + " hiện +|hoàn thành +|đạt +)?$");
    private static final Pattern COMMUNE_BEHIND =
            UnitWords.insensitive("\\s*\\((?-iu:xã|phường|thị trấn) ((?-iu:\\p{Lu})[\\p{L} ]{1,24})\\)");
    private static final Pattern PRAISE_BEHIND =
            UnitWords.insensitive("\\s*(?:này|của|để|trong|khi|đối|là|mà|cho|luôn)(?!\\p{L}).*");
    private static final Pattern PRAISE_BEFORE = UnitWords.insensitive(".*(?:là|thành|được|làm|coi)\\s+");
    private static final Pattern NAMED = UnitWords.insensitive(
            "(?<![\\p{L}\\d])(?<!bộ )(?:(?:các|những) +)?tiêu chí(?: (?:chưa đạt|khó|còn lại|trọng tâm|quan"
                    + " trọng))?(?: về)? +(?="
                    + CriteriaWords.NAME + ")");
    private static final Pattern LISTED = UnitWords.insensitive(
            "(?<![\\p{L}\\d])(?<!bộ )tiêu chí(?: (?:(?!tiêu chí)[^.;:,()]){0,60}?)??(?:,? (?:gồm|bao gồm|là|như)(?:"
                    + " là)? *: *|: +| (?:gồm|bao gồm)(?: các tiêu chí)? +)");
    private static final Pattern LIKE = UnitWords.insensitive(
            "(?<![\\p{L}\\d])(?<!bộ )tiêu chí [^.;:()]{0,60}?(?<![\\p{L}])như(?: là)? +(?=" + CriteriaWords.NAME + ")");
    private static final Pattern FIELDS =
            UnitWords.insensitive("(?<![\\p{L}\\d])tiêu chí [^.;:]{0,80}?(?:lĩnh vực|nội dung) *: *");
    private static final Pattern NEXT = Pattern.compile("\\s*,\\s*(?:và\\s+)?|\\s+và\\s+|\\s*;\\s*");
    private static final Pattern PLACE = Pattern.compile("(?:xã )?\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*)+");
    private static final Pattern NUMBER_BEHIND =
            UnitWords.insensitive("\\s*\\((?:tiêu chí )?(?:số )?(\\d{1,2}(?:\\.\\d{1,2})?)\\)");
    private static final Pattern ITEM = Pattern.compile("[\\p{L}][\\p{L}\\d-]*(?: [\\p{L}\\d-]+){0,6}");

    private final String text;
    private final String plain;

    private CriteriaFinder(String text) {
        this.text = text;
        plain = Spelling.usual(text);
    }

    /**
     * One expression.
     *
     * @param commune the commune it is said of, bare name; null where it stands alone
     * @param codes the most specific, "8.9" of "chỉ tiêu 8.9 trong Tiêu chí số 8"
     * @param names those without a number
     */
    public record Named(@Nullable String commune, List<String> codes, List<String> names, int start, int end) {}

    public static List<Named> in(String text) {
        if (!SPOKEN_OF.matcher(text).find()) {
            return List.of();
        }
        CriteriaFinder finder = new CriteriaFinder(text);
        List<Named> found = new ArrayList<>(finder.coded());
        finder.named(found);
        found.sort(Comparator.comparingInt(Named::start));
        return List.copyOf(found);
    }

    private List<Named> coded() {
        List<Named> found = new ArrayList<>();
        Matcher match = CODED.matcher(plain);
        int at = 0;
        while (match.find(at)) {
            at = match.end();
            if (isPraise(match)) {
                continue;
            }
            int end = match.end();
            end = skip(CONTAINED, end);
            end = skip(CALLED, end);
            int start = match.start();
            String commune = null;
            Matcher before = COMMUNE_BEFORE.matcher(plain).region(Math.max(0, start - 40), start);
            if (before.find()) {
                commune = text.substring(before.start(1), before.end(1)).replaceFirst("^(?:Xã|Phường|Thị trấn) ", "");
                start = before.start(1);
            } else {
                Matcher behind = COMMUNE_BEHIND.matcher(plain).region(end, plain.length());
                if (behind.lookingAt()) {
                    commune = text.substring(behind.start(1), behind.end(1)).strip();
                    end = behind.end();
                }
            }
            found.add(new Named(commune, codes(match.group(1)), List.of(), start, end));
            at = Math.max(end, at);
        }
        return found;
    }

    /** "tiêu chí số 1 của nghề này": the best, not the first criterion. */
    private boolean isPraise(Matcher match) {
        String codes = match.group(1);
        if (!codes.equals("1")) {
            return false;
        }
        String before = plain.substring(Math.max(0, match.start() - 12), match.start());
        return PRAISE_BEFORE.matcher(before).matches()
                || PRAISE_BEHIND
                        .matcher(plain.substring(match.end(), Math.min(plain.length(), match.end() + 12)))
                        .matches();
    }

    private static List<String> codes(String printed) {
        List<String> codes = new ArrayList<>();
        Matcher range = RANGE.matcher(printed);
        if (range.find() && printed.indexOf('.') < 0) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            addAll(codes, printed.substring(0, range.start()));
            for (int code = from; code <= to; code++) {
                codes.add(Integer.toString(code));
            }
            addAll(codes, printed.substring(range.end()));
            return codes;
        }
        addAll(codes, printed);
        return codes;
    }

    private static void addAll(List<String> codes, String printed) {
        Matcher one = ONE.matcher(printed);
        while (one.find()) {
            String code = one.group().replaceFirst("^0(?=\\d)", "");
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
    }

    private void named(List<Named> found) {
        addNamed(found, NAMED, true);
        addNamed(found, LIKE, true);
        addNamed(found, LISTED, false);
        addNamed(found, FIELDS, false);
    }

    private void addNamed(List<Named> found, Pattern opening, boolean knownOnly) {
        Matcher match = opening.matcher(plain);
        int at = 0;
        while (match.find(at)) {
            at = match.end();
            Named list = list(match.start(), match.end(), knownOnly);
            if (list != null
                    && found.stream().noneMatch(other -> other.start() < list.end() && list.start() < other.end())) {
                found.add(list);
                at = list.end();
            } else if (list != null && !list.names().isEmpty()) {
                widen(found, list);
            }
        }
    }

    /** "tiêu chí về môi trường (tiêu chí số 17)": the number tells it already. */
    private void widen(List<Named> found, Named list) {
        for (int i = 0; i < found.size(); i++) {
            Named other = found.get(i);
            if (other.codes().isEmpty()
                    && other.start() < list.end()
                    && list.start() < other.end()
                    && list.names().size() > other.names().size()) {
                found.set(i, list);
                return;
            }
        }
    }

    private @Nullable Named list(int start, int from, boolean knownOnly) {
        List<String> names = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        int end = from;
        int next = from;
        while (next >= 0) {
            Matcher known = CriteriaWords.NAMED
                    .matcher(plain)
                    .region(next, plain.length())
                    .useTransparentBounds(true);
            int stop = known.lookingAt() ? known.end() : knownOnly ? -1 : item(next);
            if (stop < 0) {
                break;
            }
            Matcher number = NUMBER_BEHIND.matcher(plain).region(stop, plain.length());
            if (number.lookingAt()) {
                addAll(codes, number.group(1));
                stop = number.end();
            } else {
                names.add(text.substring(next, stop));
            }
            end = stop;
            Matcher separator = NEXT.matcher(plain).region(stop, plain.length());
            next = separator.lookingAt() ? separator.end() : -1;
        }
        boolean nothing = names.isEmpty() && codes.isEmpty();
        return nothing ? null : new Named(null, codes, List.copyOf(names), start, end);
    }

    /** Any short name in a list that is opened as one. */
    private int item(int at) {
        Matcher item = ITEM.matcher(plain).region(at, plain.length());
        if (!item.lookingAt()
                || UnitWords.PREDICATE.matcher(plain).region(at, plain.length()).lookingAt()) {
            return -1;
        }
        Matcher and = UnitWords.insensitive(" và ").matcher(plain).region(at, item.end());
        int end = and.find() ? and.start() : item.end();
        String words = plain.substring(at, end).toLowerCase(java.util.Locale.ROOT);
        boolean runsOn =
                end < plain.length() && ",.;)…".indexOf(plain.charAt(end)) < 0 && !plain.startsWith(" và ", end);
        boolean place = PLACE.matcher(text.substring(at, end)).matches();
        return runsOn || place || words.contains("tiêu chí") || words.contains("chỉ tiêu") ? -1 : end;
    }

    private int skip(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(plain).region(at, plain.length());
        return matcher.lookingAt() ? matcher.end() : at;
    }
}
