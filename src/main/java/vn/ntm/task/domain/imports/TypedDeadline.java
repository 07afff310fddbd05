package vn.ntm.task.domain.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.reading.DeadlineReader;

/**
 * A deadline out of a list: the day as typed or as a spreadsheet counts it, and the words of the paper. Where both say
 * the same, the words are kept with their meaning; where they differ, the day is what the office goes by.
 */
final class TypedDeadline {

    private static final DeadlineReader READER = new DeadlineReader();
    /** Day 0 of a spreadsheet. */
    private static final LocalDate SHEET_BEGIN = LocalDate.of(1899, 12, 30);

    private static final int SHEET_2000 = 36_526;
    private static final int SHEET_2100 = 73_050;

    private TypedDeadline() {}

    /**
     * @param resolve the last day that a deadline comes to under the calendar in force
     * @return empty where the first cell is neither a day nor words about time
     */
    static Optional<DeadlineSpec> read(
            @Nullable String typed, @Nullable String phrase, Function<DeadlineSpec, @Nullable LocalDate> resolve) {
        LocalDate day = day(typed);
        String words = phrase == null ? (day == null && typed != null ? typed : "") : phrase;
        if (day != null) {
            return Optional.of(onDay(day, words, resolve));
        }
        Optional<DeadlineSpec> read = words.isEmpty() ? Optional.empty() : READER.read(words, null);
        if (read.isEmpty() && typed != null) {
            return Optional.empty();
        }
        return Optional.of(read.map(TypedDeadline::decided).orElse(DeadlineSpec.of(DeadlineKind.NONE, words, null)));
    }

    private static DeadlineSpec onDay(
            LocalDate day, String words, Function<DeadlineSpec, @Nullable LocalDate> resolve) {
        Optional<DeadlineSpec> read = words.isEmpty() ? Optional.empty() : READER.read(words, null);
        DeadlineSpec by = DeadlineSpec.of(DeadlineKind.BY, words, day);
        // "trước ngày" never rolls over a holiday: the one wording that keeps any day as it is.
        DeadlineSpec before = DeadlineSpec.of(DeadlineKind.BEFORE, words, day.plusDays(1));
        for (DeadlineSpec one : read.map(spec -> List.of(spec, by)).orElse(List.of(by))) {
            if (day.equals(resolve.apply(one))) {
                return one;
            }
        }
        return before;
    }

    /** "Ngay", "khẩn trương" in a list: the office that kept it set no day. */
    private static DeadlineSpec decided(DeadlineSpec spec) {
        return spec.kind() == DeadlineKind.URGENT_NO_DATE ? spec.asInternal() : spec;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (typed.matches("\\d{5}(\\.\\d+)?")) {
            int number = Integer.parseInt(typed.substring(0, 5));
            return number >= SHEET_2000 && number < SHEET_2100 ? SHEET_BEGIN.plusDays(number) : null;
        }
        try {
            return Dates.parse(typed);
        } catch (DateTimeException words) {
            return null;
        }
    }
}
