package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.NewPosition;
import vn.ntm.identity.domain.PositionAdministration;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** The posts of one account. */
@Controller
@RequestMapping("/nguoi-dung/{id}/chuc-vu")
class PositionController {

    private static final String VIEW = "identity/position-form";

    private final PositionAdministration positions;
    private final AccountPage page;
    private final PostUnits postUnits;
    private final AccountLabels labels;

    PositionController(PositionAdministration positions, AccountPage page, PostUnits postUnits, AccountLabels labels) {
        this.positions = positions;
        this.page = page;
        this.postUnits = postUnits;
        this.labels = labels;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @ModelAttribute("form") PositionForm form, Model model) {
        return form(actor, id, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PositionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<NewPosition> position = postUnits.read(actor, form, errors, model);
        if (position.isPresent()) {
            Outcome<Long> outcome = positions.add(actor, id, position.get());
            if (!outcome.isRejected()) {
                Flash.success(redirect, "identity.flash.positionAdded");
                return "redirect:/nguoi-dung/" + id;
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(actor, id, model);
    }

    @PostMapping("/{post}/ket-thuc")
    String end(
            Actor actor,
            @PathVariable long id,
            @PathVariable long post,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String lastDay,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        String back = "/nguoi-dung/" + id;
        String why = reason == null ? "" : reason;
        String typedDay = lastDay == null ? "" : lastDay;
        LocalDate day = day(typedDay);
        if (day == null) {
            Flash.failure(redirect, "identity.error.lastDay", typedDay);
            return "redirect:" + back;
        }
        List<StaleException.Typed> typed = List.of(
                new StaleException.Typed(labels.text("identity.label.lastDay"), typedDay),
                new StaleException.Typed(labels.text("identity.label.reason"), why));
        Outcome<Long> outcome = StaleGuard.run(back, typed, () -> positions.end(actor, id, post, version, day, why));
        if (outcome.isRejected()) {
            Rejection rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, "identity.flash.positionEnded", Dates.format(day));
        }
        return "redirect:" + back;
    }

    private String form(Actor actor, long id, Model model) {
        page.fill(actor, id, model);
        model.addAttribute("roles", labels.roles(actor.role().grantable()));
        model.addAttribute("mayReachAll", actor.role() == Role.QTHT);
        model.addAttribute("back", "/nguoi-dung/" + id);
        return VIEW;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
