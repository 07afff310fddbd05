package vn.ntm.assessment.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.SelfAssessmentSheet;
import vn.ntm.assessment.domain.SheetReading;
import vn.ntm.identity.Actor;
import vn.ntm.ui.Numbers;

/** "Tiêu chí của xã": the whole set, or only what is not met; with progress and what waits for whom. */
@Controller
class SelfAssessmentController {

    static final String TO_MEND = "chua-dat";

    private final Desks desks;
    private final SheetReading reading;

    SelfAssessmentController(Desks desks, SheetReading reading) {
        this.desks = desks;
        this.reading = reading;
    }

    @GetMapping("/danh-gia")
    String own(
            @RequestParam(name = "bo", required = false) @Nullable Long set,
            @RequestParam(name = "xem", required = false) @Nullable String view,
            Actor actor,
            Model model) {
        return show(actor.unitId().value(), set, view, actor, model);
    }

    @GetMapping("/danh-gia/{unitId}")
    String show(
            @PathVariable long unitId,
            @RequestParam(name = "bo", required = false) @Nullable Long set,
            @RequestParam(name = "xem", required = false) @Nullable String view,
            Actor actor,
            Model model) {
        Desks.Open open = desks.open(unitId, set, actor);
        SelfAssessmentSheet sheet = reading.sheet(open.desk());
        boolean onlyToMend = TO_MEND.equals(view);
        SelfAssessmentSheet toMend = sheet.toMend();
        model.addAttribute("unit", open.desk().unit());
        model.addAttribute("set", open.set());
        model.addAttribute("sets", open.sets());
        model.addAttribute("progress", sheet.progress());
        model.addAttribute("toMend", toMend.rows().size());
        model.addAttribute("onlyToMend", onlyToMend);
        model.addAttribute("parts", (onlyToMend ? toMend : sheet).parts());
        model.addAttribute(
                "ready",
                sheet.rows().stream().filter(SelfAssessmentSheet.Row::isReady).toList());
        model.addAttribute("values", values(sheet));
        model.addAttribute(
                "provedShare",
                Numbers.percent(sheet.progress().proved(), sheet.progress().indicators()));
        return "assessment/sheet";
    }

    /** What the commune typed, by item id; those without a value are missing. */
    private static Map<Long, String> values(SelfAssessmentSheet sheet) {
        Map<Long, String> values = new HashMap<>();
        for (SelfAssessmentSheet.Row row : sheet.rows()) {
            Assessment cell = row.cell();
            String words = CellWords.value(cell == null ? null : cell.finding(), row.requirement());
            if (!words.isEmpty()) {
                values.put(row.item().id(), words);
            }
        }
        return values;
    }
}
