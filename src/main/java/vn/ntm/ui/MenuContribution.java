package vn.ntm.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature's entries in the menu, by role. Features implement it as a bean; the frame never knows them by name. */
public interface MenuContribution {

    /** The entries this viewer may use; empty when none. */
    List<Item> items(Viewer viewer);

    /** The groups of the side bar, in order. */
    enum Group {
        TOP(""),
        WORK("Thông báo, nhiệm vụ"),
        CRITERIA("Tiêu chí"),
        RECOGNITION("Công nhận"),
        REPORT("Báo cáo"),
        DIRECTORY("Danh mục"),
        ADMINISTRATION("Quản trị");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One entry.
     *
     * @param order position inside its group, small first
     * @param icon Bootstrap icon name without "bi-"
     * @param shortLabel one word for the phone's tab bar; null keeps it out of the tab bar
     * @param count number shown behind it, null for none
     * @param hot whether the number is a count of overdue things (red)
     * @param rare whether this viewer goes there less than every week: it is folded away behind the others of its group
     */
    record Item(
            Group group,
            int order,
            String icon,
            String label,
            @Nullable String shortLabel,
            String path,
            @Nullable Long count,
            boolean hot,
            boolean rare) {

        public static Item of(
                Group group, int order, String icon, String label, @Nullable String shortLabel, String path) {
            return new Item(group, order, icon, label, shortLabel, path, null, false, false);
        }

        public Item withCount(long number, boolean isOverdue) {
            return new Item(group, order, icon, label, shortLabel, path, number, isOverdue, rare);
        }

        /** The same for a viewer who seldom goes there. */
        public Item seldom() {
            return new Item(group, order, icon, label, shortLabel, path, count, hot, true);
        }
    }
}
