package vn.ntm.notice.domain.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;

/** Reads a draft's own text and says where it would be understood otherwise than was meant. */
public final class DraftCheck {

    private static final double ALIKE = 0.5;

    /** How a duty of the draft reads. */
    public enum Reading {
        SAME,
        /** No order is read in its words. */
        UNREAD,
        OTHER_UNITS,
        OTHER_DEADLINE
    }

    private DraftCheck() {}

    /** For every item the readings of its duties, in their order. */
    public static List<List<Reading>> of(NoticeDraft draft, NoticeExtraction read) {
        List<@Nullable String> paths = paths(draft, read);
        List<List<Reading>> all = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            all.add(draft.outline().items().get(i).duties().stream()
                    .map(duty -> reading(duty, match(duty, path, read)))
                    .toList());
        }
        return all;
    }

    /** The path that each item of the draft reads as; null for one without words. */
    static List<@Nullable String> paths(NoticeDraft draft, NoticeExtraction read) {
        List<@Nullable String> paths = new ArrayList<>();
        int at = 0;
        for (DraftItem item : draft.outline().items()) {
            boolean stands =
                    !item.printed().isEmpty() && at < read.notice().items().size();
            paths.add(stands ? read.notice().items().get(at).path() : null);
            at += stands ? 1 : 0;
        }
        return paths;
    }

    /** What the reader made of the words of a duty. */
    static Optional<ReadDuty> match(DraftDuty duty, @Nullable String path, NoticeExtraction read) {
        Set<String> words = words(duty.quote());
        ReadDuty best = null;
        double most = ALIKE;
        for (ReadDuty one : read.duties()) {
            double alike = path == null || path.equals(one.itemPath()) ? alike(words, words(one.text())) : 0;
            if (alike > most) {
                best = one;
                most = alike;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(VietnameseText.fold(text).split("[^\\p{L}\\p{N}]+")));
    }

    private static double alike(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / Math.max(1, Math.max(some.size(), others.size()));
    }

    private static Reading reading(DraftDuty meant, Optional<ReadDuty> found) {
        if (found.isEmpty()) {
            return Reading.UNREAD;
        }
        ReadDuty read = found.get();
        if (!folded(meant.leads()).equals(named(read, true))
                || !folded(meant.supports()).equals(named(read, false))) {
            return Reading.OTHER_UNITS;
        }
        ReadDeadline until = read.deadline();
        String phrase = until == null ? "" : VietnameseText.fold(until.phrase());
        String wanted = VietnameseText.fold(meant.phrase());
        boolean same =
                phrase.equals(wanted) || !phrase.isEmpty() && (wanted.contains(phrase) || phrase.contains(wanted));
        return same ? Reading.SAME : Reading.OTHER_DEADLINE;
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(VietnameseText::fold).collect(Collectors.toSet());
    }

    private static Set<String> named(ReadDuty read, boolean leads) {
        return read.assignees().stream()
                .filter(one -> (one.role() != AssignmentRole.SUPPORTING) == leads)
                .map(ReadUnit::name)
                .map(VietnameseText::fold)
                .collect(Collectors.toSet());
    }
}
