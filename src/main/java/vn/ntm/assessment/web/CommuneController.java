package vn.ntm.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.domain.AssessmentRules;
import vn.ntm.assessment.domain.ForecastReading;
import vn.ntm.assessment.domain.RecognitionReadiness;
import vn.ntm.assessment.domain.SetChoice;
import vn.ntm.assessment.domain.TallyReading;
import vn.ntm.assessment.domain.TallySheet;
import vn.ntm.assessment.domain.UnitCriteria;
import vn.ntm.assessment.domain.UnitCriteria.Sheet;
import vn.ntm.assessment.domain.WorkReading;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** "Tiêu chí của xã": one unit against its whole set, as of any day, what is owed first. */
@Controller
class CommuneController {

    private final Units units;
    private final SetChoice choice;
    private final UnitCriteria criteria;
    private final RecognitionReadiness readiness;
    private final ForecastReading forecasts;
    private final WorkReading work;
    private final TallyReading tallies;
    private final ApplicationClock clock;

    CommuneController(
            Units units,
            SetChoice choice,
            UnitCriteria criteria,
            RecognitionReadiness readiness,
            ForecastReading forecasts,
            WorkReading work,
            TallyReading tallies,
            ApplicationClock clock) {
        this.units = units;
        this.choice = choice;
        this.criteria = criteria;
        this.readiness = readiness;
        this.forecasts = forecasts;
        this.work = work;
        this.tallies = tallies;
        this.clock = clock;
    }

    @GetMapping("/xa/{id}/tieu-chi")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String bo,
            @RequestParam(required = false) @Nullable String ngay,
            Actor actor,
            Model model) {
        UnitSummary unit = units.find(new UnitId(id))
                .filter(found -> actor.sees(found.path()))
                .orElseThrow(() -> new NotFoundException("unit", id));
        LocalDate day = null;
        try {
            day = Dates.parse(ngay);
        } catch (DateTimeException notADate) {
            model.addAttribute("badDay", ngay);
        }
        List<SetSummary> sets = choice.of(unit, day == null ? clock.today() : day).stream()
                .filter(set -> set.criteria() > 0)
                .toList();
        if (sets.isEmpty()) {
            return withoutSet(unit, day == null ? clock.today() : day, actor, model);
        }
        SetSummary set =
                sets.stream().filter(one -> one.code().equals(bo)).findFirst().orElse(sets.get(0));
        Sheet sheet = criteria.read(unit, set.id(), day).orElseThrow();
        model.addAttribute("sheet", sheet);
        model.addAttribute("verdict", readiness.of(sheet));
        model.addAttribute("forecast", forecasts.of(sheet));
        model.addAttribute("works", work.of(sheet, actor));
        model.addAttribute("tallies", tallies.sheet(unit, set.id(), sheet.day(), actor));
        model.addAttribute("sets", sets);
        model.addAttribute("mine", AssessmentRules.isOwn(actor, unit));
        model.addAttribute("asOf", day == null ? null : Dates.format(day));
        model.addAttribute("day", Dates.format(sheet.day()));
        return "assessment/commune";
    }

    /** No set of the unit's level was in force on the day: only what papers told of it, where there is any of it. */
    private String withoutSet(UnitSummary unit, LocalDate day, Actor actor, Model model) {
        TallySheet told = tallies.sheet(unit, null, day, actor);
        if (told.lines().isEmpty() && !told.mayRecord()) {
            throw new NotFoundException("criteria set for unit", unit.id());
        }
        model.addAttribute("unit", unit);
        model.addAttribute("tallies", told);
        model.addAttribute("day", Dates.format(day));
        return "assessment/told";
    }
}
