package vn.ntm.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Bell;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.MenuContribution.Group;
import vn.ntm.ui.MenuContribution.Item;
import vn.ntm.ui.PageHelp;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** Gives every full page its frame: who looks, the menu with its counters, the day. Redirects and fragments get none. */
@Component
class LayoutAdvice implements HandlerInterceptor {

    private final ViewerSource viewers;
    private final List<MenuContribution> contributions;
    private final ApplicationClock clock;
    private final SingletonSupplier<Bell> bell;
    private final PageHelp help;

    LayoutAdvice(
            ViewerSource viewers,
            List<MenuContribution> contributions,
            ApplicationClock clock,
            ObjectProvider<Bell> bells,
            PageHelp help) {
        this.viewers = viewers;
        this.contributions = contributions;
        this.clock = clock;
        this.bell = SingletonSupplier.ofNullable(bells::getIfAvailable);
        this.help = help;
    }

    /**
     * What the layout reads.
     *
     * @param today "Thứ Tư, 15/09/2021"
     * @param day the same without its name, for a narrow screen
     * @param here the page itself, with what it was asked
     * @param large whether this browser wants large print
     * @param help what the page is for, sentence by sentence
     */
    public record Frame(
            @Nullable Viewer viewer,
            Menu menu,
            String today,
            String day,
            boolean timeStands,
            String here,
            Bell.@Nullable Sign bell,
            boolean large,
            List<String> help) {}

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
        page.addObject("frame", frame(request));
    }

    Frame frame(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        String here = query == null ? path : path + "?" + query;
        boolean large = LargePrint.isOn(request);
        var today = clock.today();
        String day = Dates.format(today);
        String named = capital(Dates.weekday(today.getDayOfWeek())) + ", " + day;
        boolean stands = clock.fixedDate() != null;
        Viewer viewer = viewers.current();
        if (viewer == null) {
            return new Frame(null, Menu.EMPTY, named, day, stands, here, null, large, List.of());
        }
        List<Item> items = new ArrayList<>();
        contributions.forEach(contribution -> items.addAll(contribution.items(viewer)));
        boolean keeper = viewer.hasAnyRole("QTHT");
        items.sort(Comparator.comparingInt((Item item) -> rank(item.group(), keeper))
                .thenComparingInt(Item::order));
        Bell known = bell.get();
        Bell.Sign sign = known == null ? null : known.sign();
        return new Frame(viewer, Menu.of(items, path), named, day, stands, here, sign, large, help.of(path));
    }

    /** Whoever keeps the installation begins with people and lists; everybody else with the work. */
    private static int rank(Group group, boolean keeper) {
        int kept = List.of(Group.DIRECTORY, Group.ADMINISTRATION).indexOf(group);
        return keeper && kept >= 0 ? -1 - kept : group.ordinal();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
