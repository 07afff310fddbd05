package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.ReadingWarning.Code;

/** Stated counts against the names that follow, and parts against the whole (domain 4.5). */
final class FigureCheck {

    private static final String THINGS = "(xã|phường|thị trấn|thôn|bản|[Ss]ở|phòng|ngành|cơ quan|đơn vị|huyện)";
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?=\\d)(?<![\\d/.,])(\\d{1,2})\\s+" + THINGS + "[^().;:\\d]{0,30}\\(([^()\\d]{3,300})\\)");
    private static final Pattern AFTER_COLON = Pattern.compile("(?=\\d)(?<![\\d/.,])(\\d{1,2})\\s+" + THINGS
            + "[^().;:\\d]{0,40}(?:gồm|là)\\s*:\\s*([^.:\\d]{3,400})[.:]");
    private static final Pattern FRACTION = Pattern.compile(
            "(?=\\d)(?<![\\d/])(\\d{1,3})/(\\d{1,3})(?![\\d/])[^.]{0,160}?còn(?: lại)?\\s+(\\d{1,3})(?![\\d/])");

    private FigureCheck() {}

    static List<ReadingWarning> check(String text) {
        List<ReadingWarning> warnings = new ArrayList<>();
        counts(IN_BRACKETS.matcher(text), warnings);
        counts(AFTER_COLON.matcher(text), warnings);
        Matcher parts = FRACTION.matcher(text);
        while (parts.find()) {
            int done = Integer.parseInt(parts.group(1));
            int all = Integer.parseInt(parts.group(2));
            int left = Integer.parseInt(parts.group(3));
            if (done <= all && done + left != all) {
                warnings.add(ReadingWarning.of(Code.FRACTION, parts.group(1) + "/" + parts.group(2), parts.group(3)));
            }
        }
        return warnings;
    }

    private static void counts(Matcher match, List<ReadingWarning> warnings) {
        while (match.find()) {
            int stated = Integer.parseInt(match.group(1));
            String list = match.group(3);
            String[] names = list.split(list.indexOf(';') >= 0 ? "\\s*;\\s*" : "\\s*,\\s*|\\s+và\\s+");
            boolean allNames = Arrays.stream(names).allMatch(FigureCheck::isName);
            if (allNames && names.length > 1 && names.length != stated) {
                warnings.add(ReadingWarning.of(
                        Code.COUNT,
                        match.group(1) + " " + match.group(2),
                        Integer.toString(names.length),
                        list.strip()));
            }
        }
    }

    private static boolean isName(String word) {
        String name = word.strip().replaceFirst("^(xã|phường|thị trấn|thôn|bản|huyện)\\s+", "");
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }
}
