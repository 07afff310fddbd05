package vn.ntm.report.domain.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form as it is set up.
 *
 * @param periods heads of the three periods; "{truoc}" is the year before, "{nam}" the year
 * @param bands groups of communes by criteria met, of {@link Layout#BANDS}
 * @param sourceNote what its words were taken from; printed under it
 * @param version 0 while nobody has changed it
 */
public record FormTemplate(
        String code,
        String label,
        String title,
        Layout layout,
        List<String> periods,
        List<FormBand> bands,
        int position,
        boolean active,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String sourceNote,
        int version) {

    /** What the rows are. */
    public enum Layout {
        /** Criteria, by group of communes: how many communes meet each. */
        CRITERIA_BY_GROUP,
        /** Groups of communes by the number of criteria met. */
        BANDS,
        /** Criteria and indicators of one commune, with result and judgement. */
        INDICATORS
    }

    /** A group of communes by criteria met. */
    public record FormBand(String words, int from, int to) {

        public boolean holds(int met) {
            return met >= from && met <= to;
        }

        String line() {
            return words + "|" + from + "|" + to;
        }
    }

    public boolean isInForce(LocalDate day) {
        return active && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** "KQ đến 31/12/2025". */
    public List<String> heads(int year) {
        return periods.stream()
                .map(head ->
                        head.replace("{truoc}", Integer.toString(year - 1)).replace("{nam}", Integer.toString(year)))
                .toList();
    }

    /** One a line, as they are typed. */
    public String bandLines() {
        return String.join("\n", bands.stream().map(FormBand::line).toList());
    }

    /** Null where a line is no band. */
    public static @Nullable List<FormBand> bands(String lines) {
        List<FormBand> bands = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            if (!line.isBlank()) {
                FormBand band = band(line);
                if (band == null) {
                    return null;
                }
                bands.add(band);
            }
        }
        return bands;
    }

    private static @Nullable FormBand band(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3 || parts[0].isBlank()) {
            return null;
        }
        String from = parts[1].strip();
        String to = parts[2].strip();
        if (!from.matches("\\d{1,2}") || !to.matches("\\d{1,2}") || Integer.parseInt(from) > Integer.parseInt(to)) {
            return null;
        }
        return new FormBand(parts[0].strip(), Integer.parseInt(from), Integer.parseInt(to));
    }
}
