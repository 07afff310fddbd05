package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.form.FormTemplate;
import vn.ntm.report.domain.form.FormTemplate.Layout;
import vn.ntm.report.domain.form.Forms;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Biểu mẫu của Chương trình": the forms that are set up, and correcting their words against the official text. */
@Controller
@RequestMapping(FormController.PATH)
class FormController {

    static final String PATH = "/bao-cao/bieu-mau";

    private final Forms forms;

    FormController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        mustChange(actor);
        model.addAttribute("forms", forms.all());
        return "report/forms";
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Actor actor, Model model) {
        FormTemplate form = form(code, actor);
        model.addAttribute("form", FormForm.of(form));
        return page(form, model);
    }

    @PostMapping("/{code}")
    String save(
            @PathVariable String code,
            @ModelAttribute("form") FormForm typed,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormTemplate form = form(code, actor);
        if (!binding.hasErrors()) {
            Outcome<String> outcome =
                    forms.change(typed.changed(form), Objects.requireNonNullElse(typed.getBands(), ""), actor);
            FormErrors.reject(binding, outcome.rejections());
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, model);
        }
        Flash.success(redirect, "report.flash.form", form.label());
        return "redirect:" + PATH;
    }

    private static String page(FormTemplate form, Model model) {
        model.addAttribute("template", form);
        model.addAttribute("banded", form.layout() == Layout.BANDS);
        return "report/form";
    }

    private FormTemplate form(String code, Actor actor) {
        mustChange(actor);
        return forms.find(code).orElseThrow(() -> new NotFoundException("form", code));
    }

    private void mustChange(Actor actor) {
        if (!forms.mayChange(actor)) {
            throw new NotAllowedException("report.error.formNotYours");
        }
    }
}
