package vn.ntm.notice.extract;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;

/**
 * What the command line asks for.
 *
 * @param files papers to read, in order
 * @param sentences a file of single sentences, instead of papers
 * @param day stands for the date of a text that prints none
 * @param titles of the criteria set whose names are printed beside the codes
 * @param wrong why the line cannot be followed; null when it can
 */
record ExtractArguments(
        List<String> files,
        @Nullable String sentences,
        @Nullable PartialDate day,
        @Nullable CriteriaTitles titles,
        @Nullable String wrong) {

    private static final String USAGE =
            "usage: extract [--date=yyyy-MM-dd] [--set=CODE] FILE... | extract --sentences FILE.tsv";

    static ExtractArguments of(List<String> arguments) {
        List<String> files = new ArrayList<>();
        PartialDate day = null;
        CriteriaTitles titles = null;
        String sentences = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--date=")) {
                day = date(argument.substring("--date=".length()));
                if (day == null) {
                    return wrong(argument + ": not a date, yyyy-MM-dd");
                }
            } else if (argument.startsWith("--set=")) {
                titles = CriteriaTitles.of(argument.substring("--set=".length()));
                if (titles == null) {
                    return wrong(argument + ": no such criteria set");
                }
            } else if (argument.equals("--sentences") && i + 1 < arguments.size()) {
                i++;
                sentences = arguments.get(i);
            } else if (argument.startsWith("--")) {
                return wrong(argument + ": unknown option; " + USAGE);
            } else {
                files.add(argument);
            }
        }
        boolean nothing = files.isEmpty() && sentences == null;
        boolean both = !files.isEmpty() && sentences != null;
        return nothing || both ? wrong(USAGE) : new ExtractArguments(List.copyOf(files), sentences, day, titles, null);
    }

    private static ExtractArguments wrong(String reason) {
        return new ExtractArguments(List.of(), null, null, null, reason);
    }

    /** A day, a month or a year; null when it is none of these, or empty. */
    static @Nullable PartialDate date(String iso) {
        String[] parts = iso.strip().split("-", -1);
        try {
            return parts.length > 3
                    ? null
                    : new PartialDate(
                            Integer.parseInt(parts[0]),
                            parts.length > 1 ? Integer.valueOf(parts[1]) : null,
                            parts.length > 2 ? Integer.valueOf(parts[2]) : null);
        } catch (DateTimeException | NumberFormatException wrong) {
            return null;
        }
    }
}
