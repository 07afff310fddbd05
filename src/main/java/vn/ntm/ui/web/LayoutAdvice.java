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
    public record Frame(@Nullable Viewer viewer, Menu menu, String today, boolean timeStands, String path) {}

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
            return new Frame(null, Menu.EMPTY, day, stands, path);
        }
        List<Item> items = new ArrayList<>();
        contributions.forEach(contribution -> items.addAll(contribution.items(viewer)));
        items.sort(Comparator.comparing(Item::group).thenComparingInt(Item::order));
        return new Frame(viewer, Menu.of(items, path), day, stands, path);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
