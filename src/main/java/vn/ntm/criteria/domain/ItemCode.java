package vn.ntm.criteria.domain;

import java.util.Comparator;

/** A code as printed: "17", "8.10", "3.đ". Text, because 3.1 and 3.10 are two indicators; ordered as people count. */
public record ItemCode(String text) implements Comparable<ItemCode> {

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    private static final Comparator<String> PART = Comparator.comparing(ItemCode::isNumber)
            .reversed()
            .thenComparingInt(ItemCode::rank)
            .thenComparing(part -> part);

    public ItemCode {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a code is never blank");
        }
    }

    @Override
    public int compareTo(ItemCode other) {
        String[] mine = text.split("\\.");
        String[] theirs = other.text.split("\\.");
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            int order = PART.compare(mine[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    private static boolean isNumber(String part) {
        return part.length() < 9 && !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int rank(String part) {
        return isNumber(part) ? Integer.parseInt(part) : part.isEmpty() ? -1 : LETTERS.indexOf(part.charAt(0));
    }
}
