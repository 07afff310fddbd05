package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.assessment.domain.TargetReading;
import vn.ntm.assessment.domain.TargetService;
import vn.ntm.assessment.domain.TargetSheet;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** "Chỉ tiêu, đăng ký" of a district and a year. */
@Controller
@RequestMapping("/chi-tieu")
class TargetController {

    private final TargetReading reading;
    private final TargetService service;

    TargetController(TargetReading reading, TargetService service) {
        this.reading = reading;
        this.service = service;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            Actor actor,
            Model model) {
        model.addAttribute("target", new TargetForm());
        return page(sheet(donVi, nam, actor), actor, model);
    }

    @PostMapping
    ModelAndView set(
            @RequestParam long donVi,
            @RequestParam int nam,
            @ModelAttribute("target") TargetForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        TargetSheet sheet = sheet(donVi, nam, actor);
        Map<String, Item> codes = new HashMap<>();
        sheet.criteria().forEach(item -> codes.put(item.code(), item));
        List<NewTarget> wanted = form.toTargets(nam, codes, binding);
        if (!binding.hasErrors()) {
            List<Rejection> rejections = setting(wanted, actor).rejections();
            if (rejections.isEmpty()) {
                Flash.success(redirect, "assessment.flash.targetSet", wanted.size());
                return new ModelAndView("redirect:" + path(donVi, nam));
            }
            FormErrors.reject(
                    binding,
                    rejections.stream()
                            .map(one -> "year".equals(one.field())
                                    ? new Rejection(null, one.messageKey(), one.arguments())
                                    : one)
                            .toList());
        }
        return new ModelAndView(page(sheet, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<List<Long>> setting(List<NewTarget> wanted, Actor actor) {
        try {
            return service.setAll(wanted, actor);
        } catch (DuplicateKeyException raced) {
            // assessment_target_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("kind", "assessment.error.targetTwice"));
        }
    }

    @PostMapping("/{id}/bo")
    String giveUp(
            @PathVariable long id,
            @RequestParam long donVi,
            @RequestParam int nam,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes redirect) {
        tell(service.giveUp(id, reason, actor), "assessment.flash.targetGivenUp", redirect);
        return "redirect:" + path(donVi, nam);
    }

    @PostMapping("/{id}/thon")
    String count(
            @PathVariable long id,
            @RequestParam long donVi,
            @RequestParam int nam,
            @RequestParam(defaultValue = "-1") int reached,
            Actor actor,
            RedirectAttributes redirect) {
        tell(service.count(id, reached, actor), "assessment.flash.targetCounted", redirect);
        return "redirect:" + path(donVi, nam);
    }

    private static void tell(Outcome<Long> outcome, String key, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, key);
        }
    }

    private static String path(long area, int year) {
        return "/chi-tieu?donVi=" + area + "&nam=" + year;
    }

    private TargetSheet sheet(@Nullable Long area, @Nullable Integer year, Actor actor) {
        if (year != null && (year < 2010 || year > 2100)) {
            throw new NotFoundException("year", year);
        }
        return reading.sheet(area, year, actor).orElseThrow(() -> new NotFoundException("area", "" + area));
    }

    private static String page(TargetSheet sheet, Actor actor, Model model) {
        List<UnitSummary> settable = new ArrayList<>();
        if (TargetService.maySet(sheet.area(), TargetKind.AVERAGE, actor)) {
            settable.add(sheet.area());
        }
        sheet.lines().stream()
                .map(TargetSheet.Line::unit)
                .filter(unit -> TargetService.maySet(unit, TargetKind.CRITERION, actor))
                .forEach(settable::add);
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", sheet.lines().stream().map(TargetRow::of).toList());
        model.addAttribute("settable", settable);
        model.addAttribute("listed", ListedTarget.of(sheet, actor));
        model.addAttribute("kinds", TargetKind.values());
        model.addAttribute("average", sheet.average() == null ? null : CellWords.number(sheet.average()));
        model.addAttribute("reachedAverage", sheet.reachedAverage().shown());
        return "assessment/targets";
    }
}
