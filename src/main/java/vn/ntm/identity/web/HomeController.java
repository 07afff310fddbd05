package vn.ntm.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.ui.Flash;
import vn.ntm.ui.HomePage;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.MenuContribution.Item;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** Where a person lands: the first home that a feature offers for the role, else a page with the menu as tiles. */
@Controller
class HomeController {

    private final ViewerSource viewers;
    private final ObjectProvider<HomePage> homes;
    private final List<MenuContribution> contributions;

    HomeController(ViewerSource viewers, ObjectProvider<HomePage> homes, List<MenuContribution> contributions) {
        this.viewers = viewers;
        this.homes = homes;
        this.contributions = contributions;
    }

    @GetMapping("/")
    String home(Model model, RedirectAttributes redirect) {
        Flash.carry(model, redirect);
        Viewer viewer = viewers.current();
        String path = viewer == null
                ? null
                : homes.orderedStream()
                        .map(home -> home.pathFor(viewer))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return "redirect:" + (path == null ? "/chao" : path);
    }

    @GetMapping("/chao")
    String welcome(Model model) {
        Viewer viewer = viewers.current();
        List<Item> items = viewer == null
                ? List.of()
                : contributions.stream()
                        .flatMap(contribution -> contribution.items(viewer).stream())
                        .sorted(Comparator.comparing(Item::group).thenComparingInt(Item::order))
                        .toList();
        model.addAttribute("items", items);
        model.addAttribute("noPosition", viewer == null || viewer.roles().isEmpty());
        return "identity/welcome";
    }
}
