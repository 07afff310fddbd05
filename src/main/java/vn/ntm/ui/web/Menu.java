package vn.ntm.ui.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ntm.ui.Html;
import vn.ntm.ui.MenuContribution.Group;
import vn.ntm.ui.MenuContribution.Item;
import vn.ntm.ui.Piece;

/**
 * The menu of one viewer on one page.
 *
 * @param items in their order
 * @param current path of the item that the page belongs to, empty if none
 */
public record Menu(List<Item> items, String current) {

    static final Menu EMPTY = new Menu(List.of(), "");
    private static final int TABS = 4;

    static Menu of(List<Item> items, String path) {
        return new Menu(items, longestMatch(items, path));
    }

    /** At the side of a wide window: grouped, with counters. */
    public Piece side() {
        return this::groups;
    }

    /** At the bottom of a phone: the first of those with a short name. */
    public Piece tabs() {
        return out -> items.stream()
                .filter(item -> item.shortLabel() != null)
                .limit(TABS)
                .forEach(item -> tab(out, item));
    }

    /** Behind "Thêm" on a phone: everything, as at the side. */
    public Piece more() {
        return this::groups;
    }

    private void groups(Html out) {
        Map<Group, List<Item>> groups =
                items.stream().collect(Collectors.groupingBy(Item::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, entries) -> group(out, group, entries));
    }

    /** What is used daily lies open; the rest is one press away. A fold around a single entry would hide it for nothing. */
    private void group(Html out, Group group, List<Item> entries) {
        List<Item> rare = entries.stream().filter(Item::rare).toList();
        List<Item> daily = entries.stream().filter(item -> !item.rare()).toList();
        boolean folds = rare.size() > 1;
        if (folds && daily.isEmpty()) {
            folded(out, group.title(), rare);
            return;
        }
        if (!group.title().isEmpty()) {
            out.raw("<div class=\"grp\">").text(group.title()).raw("</div>");
        }
        (folds ? daily : entries).forEach(item -> entry(out, item));
        if (folds) {
            folded(out, "Mục khác", rare);
        }
    }

    private void folded(Html out, String title, List<Item> entries) {
        boolean here = entries.stream().anyMatch(item -> item.path().equals(current));
        out.raw(here ? "<details class=\"rest\" open>" : "<details class=\"rest\">");
        out.raw("<summary>").text(title + " (" + entries.size() + ")").raw("</summary>");
        entries.forEach(item -> entry(out, item));
        out.raw("</details>");
    }

    private void entry(Html out, Item item) {
        open(out, item);
        out.icon(item.icon()).raw("<span>").text(item.label()).raw("</span>");
        if (isCounted(item)) {
            out.raw(item.hot() ? "<span class=\"cnt hot\">" : "<span class=\"cnt\">")
                    .raw(item.count() + "</span>");
        }
        out.raw("</a>");
    }

    private void tab(Html out, Item item) {
        String label = item.shortLabel();
        open(out, item);
        out.icon(item.icon())
                .raw("<span>")
                .text(label == null ? item.label() : label)
                .raw("</span>");
        if (isCounted(item)) {
            out.raw(item.hot() ? " <span class=\"dot\">" : " <span class=\"dot calm\">")
                    .raw(item.count() + "</span>");
        }
        out.raw("</a>");
    }

    private void open(Html out, Item item) {
        out.raw("<a href=\"").text(item.path());
        out.raw(item.path().equals(current) ? "\" aria-current=\"page\">" : "\">");
    }

    private static boolean isCounted(Item item) {
        Long count = item.count();
        return count != null && count > 0;
    }

    private static String longestMatch(List<Item> items, String path) {
        String best = "";
        for (Item item : items) {
            String candidate = item.path();
            int query = candidate.indexOf('?');
            String plain = query < 0 ? candidate : candidate.substring(0, query);
            if ((path.equals(plain) || path.startsWith(plain + "/")) && candidate.length() > best.length()) {
                best = candidate;
            }
        }
        return best;
    }
}
