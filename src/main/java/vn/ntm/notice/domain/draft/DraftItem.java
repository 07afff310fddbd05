package vn.ntm.notice.domain.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * An item of a draft.
 *
 * @param mark as it will be printed, "2.", "đ)", "-"
 * @param text its words; further paragraphs after a line feed
 */
public record DraftItem(DraftLevel level, String mark, String text, List<DraftDuty> duties) {

    public DraftItem {
        duties = List.copyOf(duties);
    }

    /** As the paper prints it; nothing while no word stands there. */
    String printed() {
        return text.isBlank() ? "" : mark + " " + text.strip();
    }

    DraftItem marked(String other) {
        return new DraftItem(level, other, text, duties);
    }

    DraftItem at(DraftLevel other) {
        return new DraftItem(other, mark, text, duties);
    }

    /** Adds a duty, or puts it in the place of another; its sentence comes into the words of the item. */
    DraftItem with(DraftDuty duty, int place) {
        List<DraftDuty> all = new ArrayList<>(duties);
        String before = place < all.size() ? all.get(place).quote() : "";
        if (place < all.size()) {
            all.set(place, duty);
        } else {
            all.add(duty);
        }
        String words = text;
        if (!before.isEmpty() && words.contains(before)) {
            words = words.replace(before, duty.quote());
        } else if (!words.contains(duty.quote())) {
            words = words.isBlank() ? duty.quote() : words.stripTrailing() + " " + duty.quote();
        }
        return new DraftItem(level, mark, words, all);
    }

    /** The duty goes, its words stay: they may still say what was agreed. */
    DraftItem without(int place) {
        List<DraftDuty> all = new ArrayList<>(duties);
        all.remove(place);
        return new DraftItem(level, mark, text, all);
    }
}
