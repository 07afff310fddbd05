package vn.ntm.openness.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ntm.openness.domain.PublicProgress;
import vn.ntm.openness.domain.PublicShowing;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** What everybody may see, without signing in: the same page for all, so that it may be kept on the way. */
@Controller
@RequestMapping(PublicPageController.PATH)
class PublicPageController {

    static final String PATH = "/cong-khai";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final PublicShowing showing;

    PublicPageController(PublicShowing showing) {
        this.showing = showing;
    }

    @GetMapping
    String list(Model model, HttpServletResponse response) {
        mayBeKept(response);
        model.addAttribute("areas", showing.open());
        return "openness/public-areas";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        PublicProgress progress =
                showing.read(new UnitId(id)).orElseThrow(() -> new NotFoundException("public page", id));
        mayBeKept(response);
        model.addAttribute("progress", progress);
        model.addAttribute("average", progress.average().shown());
        model.addAttribute("at", Dates.format(progress.at()));
        return "openness/public";
    }

    private static void mayBeKept(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
    }
}
