package vn.ntm.dossier.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.WorkingDays;

/**
 * A stage of a procedure.
 *
 * @param position its place; there may be gaps where a copy dropped a stage
 * @param stateLabel how the dossier is said to stand once it is done
 * @param body who acts, as printed
 * @param document the paper it produces; null for none
 * @param duration null where the procedure sets none
 * @param threshold of a vote, in percent
 * @param boardName its column on the board of stages, null for none
 * @param returnTarget whether a dossier may be given back to it
 * @param recalled some of its values were never compared with the official text
 */
public record Stage(
        long id,
        int position,
        String code,
        String name,
        String stateLabel,
        String body,
        StageLevel level,
        StageRule rule,
        @Nullable String document,
        @Nullable Duration duration,
        @Nullable BigDecimal threshold,
        @Nullable String boardName,
        boolean returnTarget,
        boolean recalled) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How long it takes, or lasts at least. */
    public record Duration(int length, Unit unit, Kind kind) {

        /** "trong 5 ngày làm việc", "ít nhất 15 ngày". */
        public String words() {
            return (kind == Kind.AT_LEAST ? "ít nhất " : "trong ") + length + " " + unit.label();
        }

        /** Its last day when it begins after that day. */
        public LocalDate after(LocalDate day, WorkingDays days) {
            return unit == Unit.DAYS ? day.plusDays(length) : days.after(day, length);
        }

        /** The day after which it must begin to be over by that day. */
        public LocalDate before(LocalDate day, WorkingDays days) {
            LocalDate begins = day;
            for (int i = 0; i < length; i++) {
                begins = unit == Unit.DAYS ? begins.minusDays(1) : days.before(begins);
            }
            return begins;
        }
    }

    /** What its days are. */
    public enum Unit {
        DAYS("ngày"),
        WORKING_DAYS("ngày làm việc");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Which bound. */
    public enum Kind {
        WITHIN("trong thời hạn"),
        AT_LEAST("ít nhất");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOnBoard() {
        return boardName != null;
    }

    /** The days it must be public; 0 where it need not. */
    public int leastDays() {
        return duration != null && duration.kind() == Kind.AT_LEAST ? duration.length() : 0;
    }

    /** Whether so many of all reach the threshold. */
    public boolean isReached(int votesFor, int votesTotal) {
        return threshold == null
                || BigDecimal.valueOf(votesFor)
                                .multiply(HUNDRED)
                                .compareTo(threshold.multiply(BigDecimal.valueOf(votesTotal)))
                        >= 0;
    }

    /** "90". */
    public String thresholdWords() {
        return threshold == null ? "" : words(threshold);
    }

    /** "96,2" of 50 of 52. */
    public static String percent(int part, int whole) {
        return words(
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    private static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
