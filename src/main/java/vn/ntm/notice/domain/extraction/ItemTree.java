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

    private record Open(Label label, ReadItem item) {}

    private final SourceText source;
    private final List<ReadItem> items = new ArrayList<>();
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
        while (!open.isEmpty() && open.element().label().rank() >= label.rank()) {
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
        open.push(new Open(label, item));
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
                        item.text() + "\n" + paragraph.text(),
                        item.start(),
                        source.rawEnd(paragraph.end())));
    }
}
