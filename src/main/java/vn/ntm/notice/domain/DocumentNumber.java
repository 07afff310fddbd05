package vn.ntm.notice.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a paper: "156/TB-UBND". Numbers below ten are printed with a zero, "/" and "-" without blanks
 * (Nghị định 30/2020/NĐ-CP, phụ lục I).
 *
 * @param value the number, "156", sometimes with a letter, "12a"
 * @param series the symbol behind it, "TB-UBND"
 */
public record DocumentNumber(String value, String series) {

    public static final String DEFAULT_SERIES = "TB-UBND";
    private static final Pattern TYPED = Pattern.compile(
            "(?:[Ss]ố\\s*:?)?\\s*(\\d{1,5}\\p{L}?)\\s*(?:/\\s*(\\p{L}[\\p{L}\\d&]*(?:\\s*[-–/]\\s*[\\p{L}\\d&]+)*))?");

    public DocumentNumber {
        if (!value.matches("\\d{1,5}\\p{L}?") || series.isBlank()) {
            throw new IllegalArgumentException(value + "/" + series);
        }
        value = value.length() == 1 ? "0" + value : value;
    }

    /** Reads "156/TB-UBND", "Số: 156 / TB - UBND" or only "156"; null when it is no number. */
    public static @Nullable DocumentNumber parse(String typed, String seriesIfMissing) {
        Matcher match = TYPED.matcher(typed.strip());
        if (!match.matches()) {
            return null;
        }
        String series = match.group(2);
        return new DocumentNumber(
                match.group(1),
                series == null ? seriesIfMissing : series.replaceAll("\\s", "").replace('–', '-'));
    }

    @Override
    public String toString() {
        return value + "/" + series;
    }
}
