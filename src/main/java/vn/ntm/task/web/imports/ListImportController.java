package vn.ntm.task.web.imports;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.imports.ListImport;
import vn.ntm.task.domain.imports.ListImporting;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** "Nhập danh sách nhiệm vụ": the imports there were, a new file, and taking one back. */
@Controller
@RequestMapping(ListImportController.PATH)
class ListImportController {

    static final String PATH = "/nhiem-vu/nhap-danh-sach";

    private final ListImporting importing;

    ListImportController(ListImporting importing) {
        this.importing = importing;
    }

    /** An import with what the actor may do to it. */
    public record Row(ListImport list, String at, boolean mayConfirm, boolean mayUndo) {}

    @GetMapping
    String show(@ModelAttribute("form") ImportFileForm form, Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping
    ModelAndView put(@ModelAttribute("form") ImportFileForm form, BindingResult binding, Actor actor, Model model)
            throws IOException {
        mayAssign(actor);
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "task.error.importFile");
        } else {
            String name = file.getOriginalFilename();
            Outcome<Long> staged = importing.stage(name == null ? "danh-sach" : name, file.getBytes(), actor);
            if (!staged.isRejected()) {
                return new ModelAndView("redirect:" + PATH + "/" + staged.value() + "/cot");
            }
            FormErrors.reject(binding, staged.rejections());
        }
        return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/hoan-tac")
    String undo(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        mayAssign(actor);
        Outcome<Integer> undone = importing.undo(id, actor);
        if (undone.isRejected()) {
            Flash.failure(redirect, undone.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "task.flash.importUndone", undone.value());
        }
        return "redirect:" + PATH;
    }

    private String page(Actor actor, Model model) {
        mayAssign(actor);
        model.addAttribute(
                "imports",
                importing.list(actor).stream()
                        .map(list -> new Row(
                                list, Dates.format(list.createdAt()), list.mayConfirm(actor), list.mayUndo(actor)))
                        .toList());
        model.addAttribute("back", "/nhiem-vu");
        return "task/import/list";
    }

    static void mayAssign(Actor actor) {
        if (!actor.may(Right.ASSIGN_TASK)) {
            throw new NotAllowedException("task.error.onlyOfficeAssigns");
        }
    }
}
