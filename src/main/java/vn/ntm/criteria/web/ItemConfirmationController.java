package vn.ntm.criteria.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.domain.ItemConfirming;
import vn.ntm.criteria.domain.SetBrowsing.ItemToConfirm;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** An administrator says where a row was compared with the decision. */
@Controller
@RequestMapping("/bo-tieu-chi/{code}/chi-tieu/{id}/xac-nhan")
class ItemConfirmationController {

    private static final String VIEW = "criteria/confirm";

    private final ItemConfirming confirming;

    ItemConfirmationController(ItemConfirming confirming) {
        this.confirming = confirming;
    }

    @GetMapping
    String form(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") ConfirmationForm form,
            Actor actor,
            Model model) {
        show(model, find(code, id, actor));
        return VIEW;
    }

    @PostMapping
    ModelAndView confirm(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ItemToConfirm item = find(code, id, actor);
        String source = form.getSource();
        Outcome<ItemToConfirm> outcome = confirming.confirm(item, source == null ? "" : source, actor);
        if (outcome.isRejected()) {
            FormErrors.reject(binding, outcome.rejections());
            show(model, item);
            model.addAttribute("refused", true);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success(redirect, "criteria.flash.confirmed", item.code());
        return new ModelAndView("redirect:/bo-tieu-chi/" + item.setCode() + "#ct-" + item.code());
    }

    private ItemToConfirm find(String code, long id, Actor actor) {
        ItemToConfirm item = confirming.find(code, id).orElseThrow(() -> new NotFoundException("criteria item", id));
        if (!actor.may(Right.MANAGE_CRITERIA)) {
            throw new NotAllowedException("criteria.denied.confirm");
        }
        return item;
    }

    private static void show(Model model, ItemToConfirm item) {
        model.addAttribute("item", item);
        model.addAttribute("refused", false);
        model.addAttribute("back", "/bo-tieu-chi/" + item.setCode());
    }
}
