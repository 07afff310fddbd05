package vn.ntm.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.SetBrowsing;
import vn.ntm.criteria.domain.SetBrowsing.Listed;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;
import vn.ntm.criteria.domain.SetPage;
import vn.ntm.criteria.domain.SetPage.Filter;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotFoundException;

/** One set: its criteria, indicators and levels, and the documents behind it. */
@Controller
class SetController {

    private static final String UNCONFIRMED = "chua-doi-chieu";

    private final SetBrowsing sets;
    private final ApplicationClock clock;

    SetController(SetBrowsing sets, ApplicationClock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /** A criterion to jump to or to filter by. */
    public record CriterionLink(String code, String name) {}

    @GetMapping("/bo-tieu-chi/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "tc", required = false) @Nullable String criterion,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "muc", required = false) @Nullable String part,
            Actor actor,
            Model model) {
        Sheet sheet = sets.sheet(code).orElseThrow(() -> new NotFoundException("criteria set", code));
        boolean manages = actor.may(Right.MANAGE_CRITERIA);
        Filter filter = new Filter(
                VietnameseText.cleanOrNull(criterion),
                VietnameseText.cleanOrNull(text),
                manages && UNCONFIRMED.equals(part));
        Listed set = sheet.set();
        model.addAttribute("set", set);
        model.addAttribute("validity", Validity.of(set));
        model.addAttribute("inForce", set.isNational() && set.isInForce(clock.today()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("links", links(sheet));
        model.addAttribute("provincial", provincial(sheet));
        model.addAttribute("filter", filter);
        model.addAttribute("page", SetPage.of(sheet, filter));
        model.addAttribute("manages", manages);
        model.addAttribute("maySet", CatalogueAuthority.refuseSets(actor).isEmpty());
        model.addAttribute("back", "/bo-tieu-chi");
        return "criteria/set";
    }

    private static List<CriterionLink> links(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.parentId() == null)
                .map((Row row) -> new CriterionLink(row.code(), row.name()))
                .toList();
    }

    private static List<Basis> provincial(Sheet sheet) {
        return sheet.bases().stream()
                .filter(basis -> basis.kind().equals("PROVINCIAL"))
                .toList();
    }
}
