package vn.ntm.organisation.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.organisation.domain.UnitPage;

/** What the form of a unit needs beside the fields. */
@Component
class UnitForms {

    private final UnitEditors editors;
    private final UnitOptions options;

    UnitForms(UnitEditors editors, UnitOptions options) {
        this.editors = editors;
        this.options = options;
    }

    void require() {
        editors.require();
    }

    String showNew(Model model) {
        return show(model, "Thêm đơn vị", "/don-vi", "/don-vi", false);
    }

    String showEdit(UnitPage page, Model model) {
        String path = "/don-vi/" + page.unit().id();
        return show(model, "Sửa " + page.unit().name(), path, path, true);
    }

    private String show(Model model, String title, String action, String back, boolean editing) {
        model.addAttribute("title", title);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("editing", editing);
        model.addAttribute("kinds", options.kinds());
        model.addAttribute("flagKinds", options.flags());
        return "organisation/form";
    }
}
