package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ntm.notice.domain.extraction.ReadingWarning.Code;

/** Gaps, doubles and disorder in the printed numbers of items that lie side by side (domain 4.5). Warns, never corrects. */
final class NumberingCheck {

    private NumberingCheck() {}

    static List<ReadingWarning> check(List<ReadItem> items) {
        Map<String, List<ReadItem>> groups = new LinkedHashMap<>();
        for (ReadItem item : items) {
            if (item.kind() == ItemKind.NUMBER || item.kind() == ItemKind.LETTER) {
                groups.computeIfAbsent(
                                item.parentPath() + "|" + item.kind() + "|" + stem(item), key -> new ArrayList<>())
                        .add(item);
            }
        }
        List<ReadingWarning> warnings = new ArrayList<>();
        groups.values().forEach(group -> check(group, warnings));
        return warnings;
    }

    private static void check(List<ReadItem> group, List<ReadingWarning> warnings) {
        boolean letters = group.get(0).kind() == ItemKind.LETTER;
        String word = letters ? "điểm" : "mục";
        Set<Integer> seen = new LinkedHashSet<>();
        Set<String> doubles = new LinkedHashSet<>();
        int highest = 0;
        for (ReadItem item : group) {
            int place = place(item);
            if (place <= 0) {
                continue;
            }
            if (!seen.add(place)) {
                doubles.add(plain(item));
            } else if (place < highest) {
                warnings.add(ReadingWarning.of(Code.OUT_OF_ORDER, word, plain(item)));
            }
            highest = Math.max(highest, place);
        }
        List<String> missing = new ArrayList<>();
        for (int place = 1; place < highest; place++) {
            if (!seen.contains(place)) {
                missing.add(letters ? Label.LETTERS.get(place - 1) : stem(group.get(0)) + place);
            }
        }
        if (!missing.isEmpty()) {
            warnings.add(ReadingWarning.of(Code.GAP, word, String.join(", ", missing)));
        }
        doubles.forEach(label -> warnings.add(ReadingWarning.of(Code.DUPLICATE, word, label)));
    }

    /** "1." of "1.3": numbers are compared only where they continue each other. */
    private static String stem(ReadItem item) {
        String label = plain(item);
        return label.substring(0, label.lastIndexOf('.') + 1);
    }

    private static int place(ReadItem item) {
        String label = plain(item);
        return item.kind() == ItemKind.LETTER
                ? Label.LETTERS.indexOf(label) + 1
                : Integer.parseInt(label.substring(label.lastIndexOf('.') + 1));
    }

    private static String plain(ReadItem item) {
        String label = item.label();
        return label.endsWith(")") ? label.substring(0, label.length() - 1) : label;
    }
}
