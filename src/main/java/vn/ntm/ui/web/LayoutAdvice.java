package vn.ntm.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.MenuContribution.Item;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** Gives every full page its frame: who looks, the menu with its counters, the day. Redirects and fragments get none. */
@Component
class LayoutAdvice implements HandlerInterceptor {

    private final ViewerSource viewers;
    private final List<MenuContribution> contributions;
    private final ApplicationClock clock;

    LayoutAdvice(ViewerSource viewers, List<MenuContribution> contributions, ApplicationClock clock) {
        this.viewers = viewers;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** What the layout reads. */
    public record Frame(
            @Nullable Viewer viewer,
            List<MenuGroup> groups,
            List<MenuEntry> tabs,
            String today,
            boolean timeStands,
            String path) {}

    public record MenuGroup(String title, List<MenuEntry> entries) {}

    public record MenuEntry(
            String icon,
            String label,
            String shortLabel,
            String path,
            @Nullable Long count,
            boolean hot,
            boolean current) {}

    @Override
    public void postHandle(
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null) {
            return;
        }
        String view = page.getViewName();
        if (view.startsWith("redirect:") || view.startsWith("forward:") || view.contains("::")) {
            return;
        }
        page.addObject("frame", frame(request.getRequestURI()));
    }

    Frame frame(String path) {
        var today = clock.today();
        String day = capital(Dates.weekday(today.getDayOfWeek())) + ", " + Dates.format(today);
        boolean stands = clock.fixedDate() != null;
        Viewer viewer = viewers.current();
        if (viewer == null) {
            return new Frame(null, List.of(), List.of(), day, stands, path);
        }
        List<Item> items = new ArrayList<>();
        contributions.forEach(contribution -> items.addAll(contribution.items(viewer)));
        items.sort(Comparator.comparing(Item::group).thenComparingInt(Item::order));
        String current = longestMatch(items, path);
        List<MenuGroup> groups = new ArrayList<>();
        for (MenuContribution.Group group : MenuContribution.Group.values()) {
            List<MenuEntry> entries = items.stream()
                    .filter(item -> item.group() == group)
                    .map(item -> entry(item, current))
                    .toList();
            if (!entries.isEmpty()) {
                groups.add(new MenuGroup(group.title(), entries));
            }
        }
        List<MenuEntry> tabs = items.stream()
                .filter(item -> item.shortLabel() != null)
                .limit(4)
                .map(item -> entry(item, current))
                .toList();
        return new Frame(viewer, groups, tabs, day, stands, path);
    }

    private static MenuEntry entry(Item item, String current) {
        String shortLabel = item.shortLabel();
        return new MenuEntry(
                item.icon(),
                item.label(),
                shortLabel == null ? item.label() : shortLabel,
                item.path(),
                item.count(),
                item.hot(),
                item.path().equals(current));
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

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
