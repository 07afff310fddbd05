package vn.ntm.assessment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Voice;

/**
 * How a unit stood against all items of a set, in the short text the database keeps of it. Of each item: its id, a colon,
 * and period after period a letter each for the status that counts, the commune's, the verifier's and the appraiser's
 * ("-" where nobody said anything), "*" where something waits to be verified, and the day the period begins: days after
 * 1970-01-01 for the first, after the period before for the others. "123:NN--18621MM--*254 124:NNN-18700". A line of
 * today has the last period only, without its day.
 */
final class StandingLine {

    private static final @Nullable AchievementStatus[] BY_LETTER = new @Nullable AchievementStatus[128];
    private static final int LETTERS = 1 + Voice.values().length;

    static {
        for (AchievementStatus status : AchievementStatus.values()) {
            BY_LETTER[letter(status)] = status;
        }
    }

    private StandingLine() {}

    /** Takes the items one after the other. */
    interface Reader {

        /** @param status null where that voice said nothing */
        void item(long id, @Nullable AchievementStatus status, boolean waiting);
    }

    /**
     * @param day periods that begin later are left out
     * @param voice null for what counts
     */
    static void read(String line, LocalDate day, @Nullable Voice voice, Reader reader) {
        int asked = voice == null ? 0 : 1 + voice.ordinal();
        long last = day.toEpochDay();
        int end = line.length();
        int at = 0;
        while (at < end) {
            long item = 0;
            for (char c = line.charAt(at++); c != ':'; c = line.charAt(at++)) {
                item = item * 10 + (c - '0');
            }
            long begin = 0;
            int period = -1;
            while (at < end && line.charAt(at) != ' ') {
                int letters = at;
                at += LETTERS;
                at += at < end && line.charAt(at) == '*' ? 1 : 0;
                int days = 0;
                for (; at < end && isDigit(line.charAt(at)); at++) {
                    days = days * 10 + (line.charAt(at) - '0');
                }
                begin += days;
                period = begin <= last ? letters : period;
            }
            at++;
            if (period >= 0) {
                int mark = period + LETTERS;
                reader.item(item, BY_LETTER[line.charAt(period + asked)], mark < end && line.charAt(mark) == '*');
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char letter(AchievementStatus status) {
        return switch (status) {
            case NOT_ASSESSED -> 'U';
            case MET -> 'M';
            case NOT_MET -> 'N';
            case PARTLY_MET -> 'P';
            case MET_LOW -> 'L';
            case MET_AT_RISK -> 'R';
            case NOT_APPLICABLE -> 'A';
            case NOT_KEPT -> 'K';
        };
    }
}
