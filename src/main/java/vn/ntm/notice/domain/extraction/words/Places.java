package vn.ntm.notice.domain.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads places and lists of places: "xã Đề Thám", "các xã Mỹ Thịnh, Mỹ Hà", "các xã, phường, thị trấn". */
final class Places {

    private static final Pattern LEVEL = UnitWords.insensitive(UnitWords.LEVEL + "(?![\\p{L}\\d])");
    private static final Pattern LEVELS = UnitWords.insensitive(
            UnitWords.LEVEL + "(?![\\p{L}\\d])(?:(?:, ?| và |/| )" + UnitWords.LEVEL + "(?![\\p{L}\\d]))*");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’]*");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}[\\p{L}]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?![\\d/.])");
    private static final Pattern NUMBERED = UnitWords.insensitive("(?:quận|phường|thôn|bản|ấp|xóm|tổ dân phố)");
    private static final Pattern MANY = UnitWords.insensitive(UnitWords.MANY + " +");
    private static final Pattern CONSISTS =
            UnitWords.insensitive("(?: *[,;:]? *(?:bao gồm|gồm)(?: (?:có|các|hai|ba|\\d+))?(?: " + UnitWords.LEVEL
                    + ")?)? *:? *(?:" + UnitWords.LEVEL + " )?");
    private static final Pattern QUALIFIED =
            UnitWords.insensitive(" [^.;:]{3,70}?(?=, gồm các " + UnitWords.LEVEL + ":| *:)");
    private static final Pattern SEPARATOR = Pattern.compile(" *[,;] *(?:và +)?| +và +");
    private static final Pattern COUNT =
            UnitWords.insensitive(" *[:(]? *\\d{1,3} (?:thôn|bản|ấp|xóm|hộ|khu)(?: NTM)?\\)?");
    private static final Pattern HEAD =
            Pattern.compile("(?:" + UnitWords.FREE + "|Sở|Phòng|Bộ(?= )|Công an|UBND|HĐND|MTTQ|Ủy ban|Mặt"
                    + " trận|(?:Huyện|Tỉnh|Thành|Thị|Quận) (?:ủy|đoàn)|Đảng (?:ủy|bộ)|Chủ tịch|Phó|Bí"
                    + " thư|Trưởng|Giám đốc|Thủ trưởng|Lãnh đạo|BCĐ|VPĐP|VPNTM|Chi bộ|Kho bạc|Bảo"
                    + " hiểm|Điện lực)(?![\\p{L}])");
    private static final Pattern SHORT_FORM = Pattern.compile("(?!HCM)\\p{Lu}{2,}(?!\\p{L})");
    private static final Pattern DOUBLE = Pattern.compile(
            "Bà Rịa ?- ?Vũng Tàu|Thừa Thiên ?-? ?Huế|Phan Rang ?- ?Tháp Chàm|Hồ Chí Minh|Vụ Bản ?- ?Mỹ Lộc");

    private final String text;
    private final String plain;

    Places(String text, String plain) {
        this.text = text;
        this.plain = plain;
    }

    /** Units of places, and where their words end. */
    record Read(List<NamedUnit> units, int end) {}

    /** A level, perhaps with a name or a list of names, behind the words of a body ("UBND" + "các xã A, B"). */
    @Nullable Read behind(String body, int start, int at) {
        Matcher many = look(MANY, at);
        if (many != null) {
            return plural(body, start, at, many.end());
        }
        int from = plain.startsWith("cấp ", at) ? at + 4 : at;
        Matcher level = look(LEVEL, from);
        if (level == null) {
            return null;
        }
        int end = level.end();
        String stem = body + text.substring(at, end);
        int name = end < plain.length() && plain.charAt(end) == ' ' ? name(end + 1, isNumbered(level.group())) : -1;
        if (name < 0) {
            return new Read(List.of(unit(stem, start, end, false, null, level.group(), null)), end);
        }
        String place = text.substring(end + 1, name);
        return new Read(List.of(unit(stem + " " + place, start, name, false, stem, level.group(), place)), name);
    }

    private @Nullable Read plural(String body, int start, int at, int from) {
        Matcher levels = look(LEVELS, from);
        if (levels == null) {
            return null;
        }
        String level = firstLevel(levels.group());
        Read named = names(body + level, start, level, narrowed(levels.end()));
        if (named != null) {
            return named;
        }
        int end = narrowed(levels.end());
        return new Read(List.of(unit(body + text.substring(at, end), start, end, true, null, level, null)), end);
    }

    /** The names of a list, "A, B và C"; each becomes a unit behind the stem. */
    private @Nullable Read names(String stem, int start, String level, int from) {
        Matcher opens = look(CONSISTS, from);
        int at = opens == null ? from : opens.end();
        boolean said = opens != null && opens.group().strip().length() > 0;
        int goesOn = said ? at : from + 1;
        if (!said && (from >= plain.length() || plain.charAt(from) != ' ')) {
            return skipThen(stem, start, level, from);
        }
        List<NamedUnit> units = new ArrayList<>();
        int end = from;
        int next = goesOn;
        while (next >= 0) {
            int stop = name(next, isNumbered(level));
            if (stop < 0) {
                break;
            }
            String place = text.substring(next, stop);
            units.add(unit(stem + " " + place, units.isEmpty() ? start : next, stop, false, stem, level, place));
            Matcher count = look(COUNT, stop);
            end = count == null ? stop : count.end();
            Matcher separator = look(SEPARATOR, end);
            next = separator == null ? -1 : separator.end();
        }
        return units.isEmpty() ? skipThen(stem, start, level, from) : new Read(units, end);
    }

    /** "UBND các xã biên giới thực hiện thôn NTM, gồm các xã: A, B": the names stand a little further. */
    private @Nullable Read skipThen(String stem, int start, String level, int from) {
        Matcher colon = QUALIFIED.matcher(plain).region(from, Math.min(plain.length(), from + 80));
        if (!colon.lookingAt()) {
            return null;
        }
        Read read = names(stem, start, level, colon.end());
        return read == null || read.units().size() < 2 ? null : read;
    }

    private int narrowed(int at) {
        Matcher narrow = look(Groups.NARROWS, at);
        return narrow == null ? at : narrow.end();
    }

    /** Where a place's name that begins here ends; -1 when none begins. */
    int name(int at, boolean numbers) {
        Matcher number = numbers ? look(NUMBER, at) : null;
        if (number != null) {
            return number.end();
        }
        Matcher known = look(DOUBLE, at);
        if (known != null) {
            return known.end();
        }
        int words = 0;
        int end = -1;
        int next = at;
        while (words < 4) {
            Matcher word = look(WORD, next);
            if (word == null || look(HEAD, next) != null || look(SHORT_FORM, next) != null) {
                break;
            }
            words++;
            end = word.end();
            if (end >= plain.length() || plain.charAt(end) != ' ') {
                break;
            }
            next = end + 1;
        }
        return words == 1 && end + 1 < plain.length() && plain.charAt(end) == ' ' ? withSmall(end) : end;
    }

    /** "Tân tiến": the second syllable of a name in small letters. */
    private int withSmall(int end) {
        Matcher small = look(SMALL, end + 1);
        boolean opens = small == null
                || look(UnitWords.PREDICATE, end + 1) != null
                || look(UnitFinder.AFTER, end + 1) != null
                || look(LEVEL, end + 1) != null;
        return opens || small == null ? end : small.end();
    }

    private static boolean isNumbered(String level) {
        return NUMBERED.matcher(level).matches();
    }

    private static String firstLevel(String levels) {
        Matcher level = LEVEL.matcher(levels);
        return level.find() ? level.group() : levels;
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        if (at > plain.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static NamedUnit unit(
            String name,
            int start,
            int end,
            boolean group,
            @Nullable String stem,
            @Nullable String level,
            @Nullable String place) {
        return new NamedUnit(name, start, end, group, stem, level, place);
    }
}
