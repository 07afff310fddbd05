package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.notice.domain.NoticeSheets.Passage;
import vn.ntm.task.Tasks.OfOrigin;

/** The page of a notice: its items with the tasks that came from them. */
public record NoticeView(List<Item> items, List<OfOrigin> tasks, int total, int done, int overdue, List<Step> steps) {

    /**
     * An item.
     *
     * @param leaf no item lies under it: it is where duties stand
     */
    public record Item(Passage passage, boolean leaf, List<OfOrigin> tasks) {
        public boolean createsNothing() {
            return leaf && tasks.isEmpty();
        }
    }

    /** A button: a plain step is posted at once, one that needs a reason or cannot be taken back opens a page. */
    public record Step(NoticeAction action, String path, boolean posts, boolean primary) {
        public String labelKey() {
            return "notice.action." + action;
        }
    }

    static NoticeView of(Opened opened, List<OfOrigin> tasks) {
        Map<Long, List<OfOrigin>> byItem = tasks.stream().collect(Collectors.groupingBy(OfOrigin::originId));
        List<Passage> passages = opened.sheet().items();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean leaf = i + 1 == passages.size() || passages.get(i + 1).depth() <= passage.depth();
            items.add(new Item(passage, leaf, byItem.getOrDefault(passage.id(), List.of())));
        }
        int total = tasks.stream().mapToInt(task -> task.progress().total()).sum();
        int done = tasks.stream().mapToInt(task -> task.progress().done()).sum();
        int overdue = tasks.stream().mapToInt(task -> task.progress().overdue()).sum();
        return new NoticeView(items, tasks, total, done, overdue, steps(opened));
    }

    private static List<Step> steps(Opened opened) {
        String base = "/thong-bao/" + opened.sheet().head().id();
        List<Step> steps = new ArrayList<>();
        for (NoticeAction action : NoticeAction.values()) {
            if (opened.may(action) && action == NoticeAction.NUMBER) {
                steps.add(new Step(action, base + "/so", false, false));
            } else if (opened.may(action) && action.isStep()) {
                boolean issue = action == NoticeAction.ISSUE; // locks the words for good: looked at before
                String path = base + "/buoc/" + action.name().toLowerCase(Locale.ROOT);
                steps.add(new Step(action, path, !action.needsDetail() && !issue, issue));
            }
        }
        return steps;
    }
}
