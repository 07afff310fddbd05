package vn.ntm.notice.domain.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of items from marked paragraphs, in printed order; gaps and doubles stay. */
final class ItemTree {

    private record Open(Label label, int rank, ReadItem item) {}

    private final SourceText source;
    private final List<ReadItem> items = new ArrayList<>();
    /** Words and end of the last item, as long as paragraphs without mark are added to it. */
    private final StringBuilder words = new StringBuilder();

    private int end;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();

    private ItemTree(SourceText source) {
        this.source = source;
    }

    /** A paragraph without mark belongs to the item before it. */
    static ItemTree of(List<Paragraph> paragraphs, SourceText source) {
        ItemTree tree = new ItemTree(source);
        for (Paragraph paragraph : paragraphs) {
            Label label = paragraph.label();
            if (label == null) {
                tree.addToLast(paragraph);
            } else {
                tree.add(label, paragraph);
            }
            tree.owners.add(tree.items.size() - 1);
        }
        tree.finishLast();
        return tree;
    }

    List<ReadItem> items() {
        return List.copyOf(items);
    }

    /** The item that the n-th paragraph belongs to. */
    ReadItem itemOf(int paragraph) {
        return items.get(owners.get(paragraph));
    }

    private void add(Label label, Paragraph paragraph) {
        finishLast();
        int rank = rank(label);
        while (!open.isEmpty() && open.element().rank() >= rank) {
            open.pop();
        }
        Open parent = open.peek();
        ReadItem item = new ReadItem(
                path(label, parent),
                parent == null ? null : parent.item().path(),
                open.size(),
                label.kind(),
                label.printed(),
                label.mark(),
                paragraph.text(),
                source.rawStart(paragraph.start()),
                source.rawEnd(paragraph.end()));
        items.add(item);
        words.setLength(0);
        end = item.end();
        open.push(new Open(label, rank, item));
    }

    /** Where a mark may stand at several depths, the open items decide. */
    private int rank(Label label) {
        if (label.kind() == ItemKind.DASH) {
            return dashRank(label);
        }
        if (!label.isClosedNumber()) {
            return label.rank();
        }
        int rank = label.rank();
        for (Open above : open) {
            if (above.label().isClosedNumber()) {
                return above.rank();
            }
            boolean over =
                    above.label().kind() == ItemKind.LETTER || above.label().kind() == ItemKind.NUMBER;
            if (over && above.rank() >= rank) {
                rank = above.rank() + 1;
            }
        }
        return rank;
    }

    /** A dot under a dash, or a dash under a dot, lies deeper; the same sign again lies beside. */
    private int dashRank(Label label) {
        int deepest = -1;
        for (Open above : open) {
            if (above.label().kind() == ItemKind.DASH) {
                if (above.label().sign() == label.sign()) {
                    return above.rank();
                }
                deepest = Math.max(deepest, above.rank());
            }
        }
        return deepest < 0 ? label.rank() : deepest + 1;
    }

    private String path(Label label, @Nullable Open parent) {
        String stem = parent == null ? "" : parent.item().path() + ".";
        String step = label.step();
        if (parent != null && parent.label().kind() == ItemKind.NUMBER) {
            String inherited = parent.label().step() + ".";
            if (step.startsWith(inherited)) {
                step = step.substring(inherited.length());
            }
        }
        int nth = taken.merge(stem + step, 1, Integer::sum);
        if (label.kind().isBullet()) {
            return stem + step + nth;
        }
        return stem + step + (nth > 1 ? "(" + nth + ")" : "");
    }

    private void addToLast(Paragraph paragraph) {
        words.append('\n').append(paragraph.text());
        end = source.rawEnd(paragraph.end());
    }

    private void finishLast() {
        if (words.isEmpty()) {
            return;
        }
        int last = items.size() - 1;
        ReadItem item = items.get(last);
        items.set(
                last,
                new ReadItem(
                        item.path(),
                        item.parentPath(),
                        item.depth(),
                        item.kind(),
                        item.label(),
                        item.mark(),
                        item.text() + words,
                        item.start(),
                        end));
        words.setLength(0);
    }
}
