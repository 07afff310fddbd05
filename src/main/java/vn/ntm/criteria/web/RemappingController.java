package vn.ntm.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.domain.intake.DraftStore.StoredSet;
import vn.ntm.criteria.domain.intake.ItemFacts.Fate;
import vn.ntm.criteria.domain.intake.Remapping;
import vn.ntm.criteria.domain.intake.SetDrafting;
import vn.ntm.ui.NotFoundException;

/** Two versions side by side: what changed, is new, is gone (A002-21). */
@Controller
class RemappingController {

    private final SetDrafting drafting;
    private final CriteriaCatalogue catalogue;

    RemappingController(SetDrafting drafting, CriteriaCatalogue catalogue) {
        this.drafting = drafting;
        this.catalogue = catalogue;
    }

    /** How many indicators met each fate. */
    public record Count(Fate fate, long number) {}

    @GetMapping("/bo-tieu-chi/{code}/doi-chieu")
    String show(
            @PathVariable String code,
            @RequestParam(name = "voi", required = false) @Nullable String with,
            Model model) {
        StoredSet set = drafting.find(code).orElseThrow(() -> new NotFoundException("criteria set", code));
        List<SetSummary> others = catalogue.all().stream()
                .filter(other ->
                        other.level() == set.header().level() && !other.code().equals(code))
                .toList();
        String old = with != null ? with : set.amendsCode();
        Remapping mapping = old == null ? null : drafting.compare(set, old).orElse(null);
        model.addAttribute("set", set.header());
        model.addAttribute("others", others);
        model.addAttribute("with", old);
        model.addAttribute("lines", mapping == null ? null : mapping.lines());
        model.addAttribute(
                "counts",
                mapping == null
                        ? List.of()
                        : java.util.Arrays.stream(Fate.values())
                                .map(fate -> new Count(fate, mapping.count(fate)))
                                .toList());
        model.addAttribute("back", "/bo-tieu-chi/" + code);
        return "criteria/remapping";
    }
}
