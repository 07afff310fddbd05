package vn.ntm.notice.domain.extraction.score;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Right ones among those of the gold and those read, for each figure. */
final class Tally {

    private final Map<String, int[]> counts = new TreeMap<>();

    void add(String figure, int right, int gold, int read) {
        int[] count = counts.computeIfAbsent(figure, name -> new int[3]);
        count[0] += right;
        count[1] += gold;
        count[2] += read;
    }

    void share(String figure, boolean right) {
        add(figure, right ? 1 : 0, 1, 1);
    }

    /** F1, or the share of right ones. */
    double of(String figure) {
        int[] count = counts.getOrDefault(figure, new int[3]);
        return count[1] + count[2] == 0 ? 1 : 2.0 * count[0] / (count[1] + count[2]);
    }

    /** Part of what was read that is not in the gold at all. */
    double falseShare(String figure) {
        int[] count = counts.getOrDefault(figure, new int[3]);
        return count[2] == 0 ? 0 : 1.0 * count[0] / count[2];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((figure, count) -> text.append(
                String.format(Locale.ROOT, "%s %.3f (%d/%d/%d)%n", figure, of(figure), count[0], count[1], count[2])));
        return text.toString();
    }
}
