package vn.ntm.works.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.TypedNumber;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Way;
import vn.ntm.works.domain.SurveyReading;
import vn.ntm.works.domain.SurveyReading.Listed;
import vn.ntm.works.domain.SurveyService;
import vn.ntm.works.domain.SurveyStore.Rule;

/** "Lấy ý kiến về sự hài lòng": the surveys of an area, one of them, a new one, what they must reach. */
@Controller
@RequestMapping(SurveyController.PATH)
class SurveyController {

    static final String PATH = "/hai-long";

    private final SurveyReading reading;
    private final SurveyService service;
    private final ApplicationClock clock;

    SurveyController(SurveyReading reading, SurveyService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            Actor actor,
            Model model) {
        model.addAttribute("list", listed(donVi, nam, actor));
        model.addAttribute("mayRequire", actor.may(Right.MANAGE_CRITERIA));
        return "works/surveys";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("sheet", reading.find(id, actor).orElseThrow(() -> new NotFoundException("survey", id)));
        return "works/survey";
    }

    @GetMapping("/moi")
    String ask(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            Actor actor,
            Model model) {
        Listed list = recordable(actor);
        SurveyInput form = new SurveyInput();
        form.setUnit(donVi);
        form.setYear(Integer.toString(nam == null ? list.year() : nam));
        form.setWay(Way.BALLOT);
        form.setTier(Tier.NTM);
        model.addAttribute("form", form);
        return form(list, model);
    }

    @PostMapping("/moi")
    ModelAndView record(
            @ModelAttribute("form") SurveyInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Listed list = recordable(actor);
        NewSurvey survey = form.toSurvey(binding, clock.today());
        if (survey != null) {
            Outcome<Long> outcome = service.record(survey, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.survey");
                return new ModelAndView("redirect:" + PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(form(list, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/rut")
    String withdraw(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes redirect) {
        if (reading.find(id, actor).isEmpty()) {
            throw new NotFoundException("survey", id);
        }
        tell(service.withdraw(id, reason, actor), "works.flash.surveyWithdrawn", redirect);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/nguong")
    String require(
            @RequestParam boolean district,
            @RequestParam Tier tier,
            @RequestParam(defaultValue = "") String coverage,
            @RequestParam(defaultValue = "") String overall,
            @RequestParam(defaultValue = "") String perQuestion,
            Actor actor,
            RedirectAttributes redirect) {
        BigDecimal wrong = BigDecimal.ONE.negate();
        Rule rule = new Rule(
                district,
                tier,
                Objects.requireNonNullElse(TypedNumber.parse(coverage), wrong),
                Objects.requireNonNullElse(TypedNumber.parse(overall), wrong),
                perQuestion.isBlank() ? null : TypedNumber.parse(perQuestion),
                false);
        tell(service.require(rule, actor), "works.flash.rule", redirect);
        return "redirect:" + PATH;
    }

    private static void tell(Outcome<?> outcome, String key, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Rejection rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, key);
        }
    }

    private Listed recordable(Actor actor) {
        Listed list = listed(null, null, actor);
        if (list.recordable().isEmpty()) {
            throw new NotAllowedException("works.denied.survey");
        }
        return list;
    }

    private static String form(Listed list, Model model) {
        model.addAttribute("units", list.recordable());
        model.addAttribute("tiers", List.of(Tier.NTM, Tier.NANG_CAO, Tier.KIEU_MAU, Tier.HIEN_DAI));
        model.addAttribute("ways", Way.values());
        return "works/survey-form";
    }

    private Listed listed(@Nullable Long area, @Nullable Integer year, Actor actor) {
        return reading.list(area, year, actor).orElseThrow(() -> new NotFoundException("area", area + ""));
    }
}
