package vn.ntm.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.ntm.identity.Posts;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;

/** On a unit's page: who heads it, which post is vacant, who stands in. */
@Controller
class UnitPostsController implements UnitPanel {

    private static final String PATH = "/don-vi-lanh-dao/";

    private final Posts posts;
    private final Units units;
    private final ApplicationClock clock;

    UnitPostsController(Posts posts, Units units, ApplicationClock clock) {
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        return posts.headsOf(List.of(unit.id()), clock.today()).isEmpty()
                ? null
                : new Panel("Người đứng đầu", PATH + unit.id());
    }

    @GetMapping(PATH + "{id}")
    String panel(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        UnitSummary unit = units.find(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
        model.addAttribute("unit", unit);
        model.addAttribute("posts", posts.headsOf(List.of(unit.id()), clock.today()));
        model.addAttribute("back", "/don-vi/" + id);
        return htmx == null ? "identity/posts" : "identity/posts :: list";
    }
}
