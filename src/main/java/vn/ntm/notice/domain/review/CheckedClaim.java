package vn.ntm.notice.domain.review;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.ToldFigures.Verdict;

/**
 * A figure of the text beside what our own data say of the same day.
 *
 * @param words as printed
 * @param ours "12,95", "30/38"; null where nothing is known
 * @param told ours is a count written down from another paper, not the sum of results
 * @param listed the names behind the figure, of which so many are communes of the area
 * @param known of an average while not all communes are assessed, "3/21"; null else
 * @param goal the text wants it, it does not say that it is so
 * @param path the page with our figures; null where there is none
 * @param record the count to write down from it; null where it is none, or the person may not
 */
public record CheckedClaim(
        String words,
        Verdict verdict,
        @Nullable String ours,
        boolean told,
        boolean listed,
        @Nullable String known,
        boolean goal,
        @Nullable String path,
        @Nullable NewTally record) {

    /** Whether there is anything to say but that nothing is known. */
    public boolean isTelling() {
        return verdict != Verdict.UNKNOWN || known != null || record != null;
    }

    public boolean isSame() {
        return verdict == Verdict.SAME;
    }

    public boolean isDifferent() {
        return verdict == Verdict.DIFFERENT;
    }
}
