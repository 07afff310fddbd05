package vn.ntm.notice.domain.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadingWarning.Code;
import vn.ntm.shared.Dates;

/** Dates as papers print them: "06/4/2023", "ngày 06 tháng 4 năm 2023". */
final class PaperDates {

    static final String DAY =
            "(?:(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})|(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4}))";
    private static final Pattern FIRST = Pattern.compile("[Nn]gày\\s+" + DAY);
    private static final Pattern BOUND = Pattern.compile(
            "(?=[tcđh])(?:trước|chậm nhất|đến hết|hạn chót)(?:\\s+(?:đến|vào|là))?(?:\\s+ngày)?\\s+" + DAY);

    private PaperDates() {}

    static @Nullable LocalDate firstIn(String text) {
        Matcher match = FIRST.matcher(text);
        return match.find() ? day(match, 1) : null;
    }

    /** The day of a match of {@link #DAY}; null when there is no such day, "31/4". */
    static @Nullable LocalDate day(Matcher match, int group) {
        int g = match.group(group) == null ? group + 3 : group;
        if (match.group(g) == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(match.group(g + 2)),
                    Integer.parseInt(match.group(g + 1)),
                    Integer.parseInt(match.group(g)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Deadlines that lie before the paper's own day: a slip, or a paper that came late. */
    static List<ReadingWarning> early(String text, @Nullable LocalDate paperDay) {
        List<ReadingWarning> warnings = new ArrayList<>();
        if (paperDay != null) {
            Matcher match = BOUND.matcher(text);
            while (match.find()) {
                LocalDate day = day(match, 1);
                if (day != null && day.isBefore(paperDay)) {
                    warnings.add(ReadingWarning.of(
                            Code.EARLY_DEADLINE, match.group().replaceAll("\\s+", " "), Dates.format(paperDay)));
                }
            }
        }
        return warnings;
    }
}
