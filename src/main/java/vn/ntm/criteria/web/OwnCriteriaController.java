package vn.ntm.criteria.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.domain.LeadAssigning;
import vn.ntm.criteria.domain.LeadSheet;
import vn.ntm.criteria.domain.LeadSheet.Duty;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** The criteria the actor's own agency answers for, and in which communes (A000-12). */
@Controller
class OwnCriteriaController {

    private final LeadSheet sheet;
    private final LeadAssigning assigning;
    private final ApplicationClock clock;

    OwnCriteriaController(LeadSheet sheet, LeadAssigning assigning, ApplicationClock clock) {
        this.sheet = sheet;
        this.assigning = assigning;
        this.clock = clock;
    }

    /**
     * A duty with the communes it is for.
     *
     * @param mayName whether the viewer may name its officials: one agency in one area, so the same for each of its leads
     */
    public record OwnDuty(Duty duty, List<UnitSummary> communes, boolean mayName) {}

    @GetMapping("/tieu-chi-phu-trach")
    String show(@RequestParam(name = "ngay", required = false) @Nullable String typed, Actor actor, Model model) {
        LocalDate day = AskedDay.of(typed, clock.today());
        List<OwnDuty> duties = sheet.dutiesOf(actor.unitId(), day).stream()
                .map(duty -> new OwnDuty(
                        duty,
                        sheet.communesOf(duty.area(), day),
                        assigning.mayName(duty.leads().get(0).stored(), actor)))
                .toList();
        model.addAttribute("duties", duties);
        model.addAttribute("unit", actor.unitName());
        model.addAttribute("day", Dates.format(day));
        return "criteria/own";
    }
}
