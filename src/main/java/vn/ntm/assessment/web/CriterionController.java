package vn.ntm.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.domain.CriterionReading;
import vn.ntm.assessment.domain.CriterionReading.Gap;
import vn.ntm.assessment.domain.CriterionReading.Gaps;
import vn.ntm.assessment.domain.CriterionReading.Page;
import vn.ntm.assessment.domain.WorkReading;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** A criterion over all communes, and the printable list of what is not met or met weakly. */
@Controller
class CriterionController {

    private final CriterionReading reading;
    private final WorkReading work;

    CriterionController(CriterionReading reading, WorkReading work) {
        this.reading = reading;
        this.work = work;
    }

    @GetMapping("/tieu-chi/{itemId}/cac-xa")
    String overCommunes(
            @PathVariable long itemId,
            @RequestParam(required = false) @Nullable String ngay,
            Actor actor,
            Model model) {
        LocalDate asOf = day(ngay, model);
        Page page = reading.page(itemId, asOf, actor).orElseThrow(() -> new NotFoundException("item", itemId));
        model.addAttribute("page", page);
        List<UnitId> communes =
                page.lines().stream().map(line -> line.unit().id()).toList();
        model.addAttribute("works", work.about(communes, page.item(), page.indicators(), actor));
        model.addAttribute(
                "rows",
                page.lines().stream().map(line -> CommuneRow.of(line, page)).toList());
        model.addAttribute("asOf", asOf == null ? null : Dates.format(asOf));
        model.addAttribute("ngay", ngay);
        return "assessment/criterion";
    }

    @GetMapping("/tieu-chi-chua-dat")
    String notMet(
            @RequestParam(required = false) @Nullable Long bo,
            @RequestParam(required = false) @Nullable String ngay,
            @RequestParam(required = false) @Nullable String nhom,
            Actor actor,
            Model model) {
        LocalDate asOf = day(ngay, model);
        Gaps gaps = reading.gaps(bo, asOf, actor).orElseThrow(() -> new NotFoundException("set", "" + bo));
        boolean byCriterion = "tieu-chi".equals(nhom);
        List<Gap> sorted = new ArrayList<>(gaps.gaps());
        if (byCriterion) {
            // Stable: communes stay in their alphabet within a criterion.
            sorted.sort(Comparator.comparingLong(gap -> gap.item().id()));
        }
        Map<String, List<GapRow>> groups = new LinkedHashMap<>();
        for (Gap gap : sorted) {
            String group = byCriterion
                    ? "Tiêu chí " + gap.criterion().code() + ". "
                            + gap.criterion().name()
                    : gap.unit().nameWithParent();
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(GapRow.of(gap));
        }
        model.addAttribute("gaps", gaps);
        model.addAttribute("groups", groups);
        model.addAttribute("byCriterion", byCriterion);
        model.addAttribute("asOf", Dates.format(gaps.day()));
        model.addAttribute("ngay", ngay);
        return "assessment/not-met";
    }

    private static @Nullable LocalDate day(@Nullable String typed, Model model) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException bad) {
            model.addAttribute("badDay", typed);
            return null;
        }
    }
}
