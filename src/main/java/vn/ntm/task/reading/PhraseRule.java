package vn.ntm.task.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/**
 * One way to word a deadline: what it looks like in plain text and what it then says. A rule that is {@code weak} is
 * also worded like this where nothing is owed ("vào cuối năm 2017"), so that its surroundings must agree.
 */
record PhraseRule(Pattern pattern, boolean weak, Meaning meaning) {

    private static final String LABELLED = "(?<when>";

    /** What a match says; null when its numbers are no date after all. */
    @FunctionalInterface
    interface Meaning {
        @Nullable Said of(Matcher match, PaperDates dates);
    }

    /** A meaning before the phrase is known. */
    record Said(DeadlineSpec spec, @Nullable LocalDate startDay, List<CycleUnit> alsoEvery) {

        static Said day(DeadlineKind kind, @Nullable LocalDate day) {
            return of(DeadlineSpec.of(kind, "", day));
        }

        static Said of(DeadlineSpec spec) {
            return new Said(spec, null, List.of());
        }
    }

    static PhraseRule strong(String regex, Meaning meaning) {
        return new PhraseRule(compile(regex), false, meaning);
    }

    static PhraseRule weak(String regex, Meaning meaning) {
        return new PhraseRule(compile(regex), true, meaning);
    }

    /** A wording that counts only after a label, "Thời gian hoàn thành: 30/11/2024"; the label is not part of the phrase. */
    static PhraseRule labelled(String label, String regex, Meaning meaning) {
        return strong(label + LABELLED + regex + ")", meaning);
    }

    /** Where the phrase begins. */
    int start(Matcher match) {
        return pattern.pattern().contains(LABELLED) ? match.start("when") : match.start();
    }

    /** The group's text, "" when it took no part in the match. */
    static String group(Matcher match, String name) {
        String text = match.group(name);
        return text == null ? "" : text;
    }

    private static Pattern compile(String regex) {
        return Pattern.compile("(?<![\\p{L}\\d])" + regex);
    }
}
