package vn.ntm.assessment.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.ntm.assessment.domain.MatrixReading;
import vn.ntm.assessment.domain.ResultImporting;
import vn.ntm.assessment.domain.ResultImporting.Preview;
import vn.ntm.assessment.domain.ResultImporting.Staged;
import vn.ntm.assessment.domain.ResultRecording;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Puts table B2 back in: the file, what it would change, the confirmation. */
@Controller
@RequestMapping(MatrixController.PATH + "/nhap")
class ResultImportController {

    private static final int SHOWN = 200;

    private final ResultImporting importing;
    private final MatrixReading matrices;
    private final MessageSource messages;

    ResultImportController(ResultImporting importing, MatrixReading matrices, MessageSource messages) {
        this.importing = importing;
        this.matrices = matrices;
        this.messages = messages;
    }

    /** A row that is wrong, in words. */
    record Wrong(int row, String text) {}

    @GetMapping
    String form(@ModelAttribute("form") ResultImportForm form, Actor actor, Model model) {
        check(actor);
        model.addAttribute("sets", matrices.sets());
        return "assessment/import";
    }

    @PostMapping
    ModelAndView put(@ModelAttribute("form") ResultImportForm form, BindingResult binding, Actor actor, Model model)
            throws IOException {
        check(actor);
        List<SetSummary> sets = matrices.sets();
        SetSummary set = sets.stream()
                .filter(one -> one.code().equals(form.getSet()))
                .findFirst()
                .orElse(null);
        LocalDate day = day(form.getDay());
        MultipartFile file = form.getFile();
        if (set == null) {
            binding.rejectValue("set", "assessment.error.setRequired");
        }
        if (day == null) {
            binding.rejectValue("day", "assessment.error.dayRequired");
        }
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "assessment.error.fileRequired");
        }
        if (set != null && day != null && file != null && !binding.hasErrors()) {
            String document =
                    form.getDocument() == null ? "" : form.getDocument().strip();
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            Outcome<Long> staged = importing.stage(new Staged(set.id(), day, document, name, file.getBytes()), actor);
            if (!staged.isRejected()) {
                return new ModelAndView("redirect:" + MatrixController.PATH + "/nhap/" + staged.value());
            }
            FormErrors.reject(binding, staged.rejections());
        }
        model.addAttribute("sets", sets);
        return new ModelAndView("assessment/import", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String preview(@PathVariable long id, Actor actor, Model model) {
        check(actor);
        Preview preview = importing.preview(id, actor).orElseThrow(() -> new NotFoundException("import", id));
        model.addAttribute("id", id);
        model.addAttribute("preview", preview);
        model.addAttribute("day", Dates.format(preview.staged().day()));
        model.addAttribute("changes", preview.changes().stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, preview.changes().size() - SHOWN));
        model.addAttribute(
                "problems",
                preview.problems().stream()
                        .limit(SHOWN)
                        .map(problem -> new Wrong(
                                problem.row(),
                                messages.getMessage(
                                        problem.messageKey(),
                                        problem.arguments().toArray(),
                                        Locale.ROOT)))
                        .toList());
        return "assessment/import-check";
    }

    @PostMapping("/{id}")
    String confirm(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        check(actor);
        SetSummary set = importing.setOf(id, actor).orElseThrow(() -> new NotFoundException("import", id));
        Outcome<Integer> written = importing.confirm(id, actor);
        if (written.isRejected()) {
            Flash.failure(redirect, "assessment.flash.importRefused");
            return "redirect:" + MatrixController.PATH + "/nhap/" + id;
        }
        Flash.success(redirect, "assessment.flash.imported", written.value());
        return "redirect:" + MatrixController.PATH + "?bo=" + set.code();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static void check(Actor actor) {
        if (!ResultRecording.isOpenTo(actor)) {
            throw new NotAllowedException("assessment.denied.record");
        }
    }
}
