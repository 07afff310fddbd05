package vn.ntm.notice.domain.draft;

import java.util.ArrayList;
import java.util.List;

/** The items of a draft as a tree: what a person does to them. Marks stay as they are until they are numbered anew. */
public record DraftOutline(List<DraftItem> items) {

    public DraftOutline {
        items = List.copyOf(items);
    }

    /** One of the things that a button beside an item does. */
    public enum Step {
        ADD,
        ADD_UNDER,
        UP,
        DOWN,
        DEEPER,
        WIDER,
        REMOVE
    }

    /** The outline after the step; what is impossible changes nothing. */
    public DraftOutline take(Step step, int at) {
        if (at < 0 || at >= items.size()) {
            return this;
        }
        return switch (step) {
            case ADD -> insert(end(at), items.get(at).level());
            case ADD_UNDER -> insert(at + 1, items.get(at).level().deeper());
            case UP -> move(at, before(at));
            case DOWN -> end(at) < items.size() && isSibling(at, end(at)) ? move(end(at), at) : this;
            case DEEPER -> shift(at, true);
            case WIDER -> shift(at, false);
            case REMOVE -> remove(at);
        };
    }

    /** A first item for an empty paper. */
    public DraftOutline begun() {
        return items.isEmpty() ? insert(0, DraftLevel.NUMBER) : this;
    }

    public DraftOutline with(int at, DraftItem item) {
        List<DraftItem> all = new ArrayList<>(items);
        all.set(at, item);
        return new DraftOutline(all);
    }

    /** The words and marks as typed; where another level was chosen the mark is made anew. */
    public DraftOutline typed(List<DraftItem> typed) {
        DraftOutline outline = new DraftOutline(typed);
        for (int i = 0; i < Math.min(items.size(), typed.size()); i++) {
            if (typed.get(i).level() != items.get(i).level()) {
                outline = outline.marked(i);
            }
        }
        return outline;
    }

    /** Every mark from its place: numbers from 1, letters a, b, c, d, đ, e under each heading. */
    public DraftOutline numbered() {
        List<DraftItem> all = new ArrayList<>(items);
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).marked(new DraftOutline(all).markAt(i)));
        }
        return new DraftOutline(all);
    }

    private DraftOutline insert(int at, DraftLevel level) {
        List<DraftItem> all = new ArrayList<>(items);
        all.add(at, new DraftItem(level, "", "", List.of()));
        return new DraftOutline(all).marked(at);
    }

    private DraftOutline marked(int at) {
        return with(at, items.get(at).marked(markAt(at)));
    }

    private DraftOutline remove(int at) {
        List<DraftItem> all = new ArrayList<>(items);
        all.remove(at);
        return new DraftOutline(all);
    }

    /** The item at {@code from} with all under it goes before the one at {@code to}. */
    private DraftOutline move(int from, int to) {
        if (to < 0) {
            return this;
        }
        List<DraftItem> all = new ArrayList<>(items);
        List<DraftItem> block = new ArrayList<>(all.subList(from, end(from)));
        all.subList(from, end(from)).clear();
        all.addAll(to, block);
        return new DraftOutline(all);
    }

    /** The item and all under it, one level. */
    private DraftOutline shift(int at, boolean deeper) {
        List<DraftItem> all = new ArrayList<>(items);
        int end = end(at);
        for (int i = at; i < end; i++) {
            DraftLevel level = all.get(i).level();
            all.set(i, all.get(i).at(deeper ? level.deeper() : level.wider()));
            all.set(i, all.get(i).marked(new DraftOutline(all).markAt(i)));
        }
        return new DraftOutline(all);
    }

    /** How far the item lies under others. */
    public int depth(int at) {
        int heading = heading(at);
        return heading < 0 ? 0 : depth(heading) + 1;
    }

    private int heading(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i).level().compareTo(items.get(at).level()) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place after the item and all under it. */
    private int end(int at) {
        int end = at + 1;
        while (end < items.size()
                && items.get(end).level().compareTo(items.get(at).level()) > 0) {
            end++;
        }
        return end;
    }

    private boolean isSibling(int one, int other) {
        return items.get(one).level() == items.get(other).level() && heading(one) == heading(other);
    }

    /** The sibling before; -1 for the first. */
    private int before(int at) {
        for (int i = at - 1; i > heading(at); i--) {
            if (isSibling(i, at)) {
                return i;
            }
        }
        return -1;
    }

    private String markAt(int at) {
        int nth = 1;
        for (int i = before(at); i >= 0; i = before(i)) {
            nth++;
        }
        int heading = heading(at);
        return items.get(at)
                .level()
                .mark(nth, heading < 0 ? "" : items.get(heading).mark());
    }
}
