package vn.ntm.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Bell;
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
    private final ObjectProvider<Bell> bells;

    LayoutAdvice(
            ViewerSource viewers,
            List<MenuContribution> contributions,
            ApplicationClock clock,
            ObjectProvider<Bell> bells) {
        this.viewers = viewers;
        this.contributions = contributions;
        this.clock = clock;
        this.bells = bells;
    }

    /** What the layout reads. */
    public record Frame(
            @Nullable Viewer viewer,
            Menu menu,
            String today,
            boolean timeStands,
            String path,
            Bell.@Nullable Sign bell) {}

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
            return new Frame(null, Menu.EMPTY, day, stands, path, null);
        }
        List<Item> items = new ArrayList<>();
        contributions.forEach(contribution -> items.addAll(contribution.items(viewer)));
        items.sort(Comparator.comparing(Item::group).thenComparingInt(Item::order));
        Bell bell = bells.getIfAvailable();
        return new Frame(viewer, Menu.of(items, path), day, stands, path, bell == null ? null : bell.sign());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
