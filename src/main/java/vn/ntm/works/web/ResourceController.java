package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.ResourceReading;
import vn.ntm.works.domain.ResourceService;
import vn.ntm.works.domain.ResourceSheet;
import vn.ntm.works.domain.WorkRules;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B5, "nguồn lực huy động": on the screen, as a workbook, and its form. */
@Controller
@RequestMapping(ResourceController.PATH)
class ResourceController {

    static final String PATH = "/nguon-luc";

    private final ResourceReading reading;
    private final ResourceService service;
    private final WorkChoices choices;
    private final Units units;
    private final ApplicationClock clock;

    ResourceController(
            ResourceReading reading,
            ResourceService service,
            WorkChoices choices,
            Units units,
            ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.choices = choices;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            @RequestParam(required = false) @Nullable String ngay,
            Actor actor,
            Model model) {
        ResourceSheet sheet = sheet(donVi, nam, ngay, actor);
        List<UnitSummary> editable = choices.unitsOf(actor).stream()
                .filter(unit -> unit.path().startsWith(sheet.area().unit().path()))
                .toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("total", sheet.total());
        model.addAttribute("funds", sheet.byFund());
        model.addAttribute("editable", editable);
        model.addAttribute(
                "query", "donVi=" + sheet.area().unit().id() + "&nam=" + sheet.year() + "&ngay=" + sheet.day());
        return "works/resources";
    }

    @GetMapping("/bieu-b5.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            @RequestParam(required = false) @Nullable String ngay,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        ResourceWorkbook.send(sheet(donVi, nam, ngay, actor), response);
    }

    /** The form of a unit chosen from the list. */
    @GetMapping("/nhap-so")
    String choose(@RequestParam long xa, @RequestParam int nam) {
        return "redirect:" + PATH + "/" + xa + "/" + nam;
    }

    @GetMapping("/{unitId}/{year}")
    String ask(@PathVariable long unitId, @PathVariable int year, Actor actor, Model model) {
        UnitSummary unit = editable(unitId, actor);
        LocalDate today = clock.today();
        model.addAttribute("form", ResourceInput.of(service.of(unit, year, today), today));
        return form(unit, year, model);
    }

    @PostMapping("/{unitId}/{year}")
    ModelAndView record(
            @PathVariable long unitId,
            @PathVariable int year,
            @ModelAttribute("form") ResourceInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = editable(unitId, actor);
        LocalDate day = form.day(binding, clock.today());
        List<Amount> amounts = form.toAmounts(sources(year), binding);
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = service.record(unit.id(), year, day, amounts, form.getDocument(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.resources", unit.name(), outcome.value());
                return new ModelAndView("redirect:" + PATH + "?donVi=" + unitId + "&nam=" + year);
            }
            FormErrors.reject(
                    binding,
                    outcome.rejections().stream()
                            .map(ResourceController::onForm)
                            .toList());
        }
        return new ModelAndView(form(unit, year, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A rejection of a source stands beside what was done with it; one of the year above the form. */
    private static Rejection onForm(Rejection rejection) {
        String field = rejection.field();
        if (field == null || field.equals("day") || field.equals("document")) {
            return rejection;
        }
        String target = field.equals("year") ? null : "done[" + field + "]";
        return new Rejection(target, rejection.messageKey(), rejection.arguments());
    }

    private String form(UnitSummary unit, int year, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("year", year);
        model.addAttribute("sources", sources(year));
        return "works/resource-form";
    }

    private List<Source> sources(int year) {
        return choices.sources().stream()
                .filter(source -> source.existsIn(year))
                .toList();
    }

    private UnitSummary editable(long unitId, Actor actor) {
        UnitSummary unit = units.find(new UnitId(unitId))
                .filter(found -> actor.sees(found.path()))
                .orElseThrow(() -> new NotFoundException("unit", unitId));
        if (!WorkRules.mayEdit(unit, actor)) {
            throw new NotAllowedException("works.denied.edit");
        }
        return unit;
    }

    private ResourceSheet sheet(@Nullable Long area, @Nullable Integer year, @Nullable String day, Actor actor) {
        if (year != null && (year < 2010 || year > 2100)) {
            throw new NotFoundException("year", year);
        }
        return reading.sheet(area, year, DebtController.day(day), actor)
                .orElseThrow(() -> new NotFoundException("area", area + ""));
    }
}
