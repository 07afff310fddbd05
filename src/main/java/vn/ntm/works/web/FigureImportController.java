package vn.ntm.works.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.domain.FigureImporting;
import vn.ntm.works.domain.FigureImporting.Preview;
import vn.ntm.works.domain.FigureImports.Form;
import vn.ntm.works.domain.FigureImports.Staged;

/** Puts tables B4 and B5 back in: the file, what it would change, the confirmation. */
@Controller
@RequestMapping(FigureImportController.PATH)
class FigureImportController {

    static final String PATH = "/nhap-bieu";
    private static final int SHOWN = 200;

    private final FigureImporting importing;
    private final MessageSource messages;
    private final ApplicationClock clock;

    FigureImportController(FigureImporting importing, MessageSource messages, ApplicationClock clock) {
        this.importing = importing;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row that is wrong, in words. */
    record Wrong(int row, String text) {}

    @GetMapping("/{bieu}")
    String ask(@PathVariable String bieu, Actor actor, Model model) {
        check(actor);
        ImportInput input = new ImportInput();
        input.setDay(Dates.format(clock.today()));
        input.setYear(Integer.toString(clock.today().getYear()));
        model.addAttribute("form", input);
        return page(of(bieu), model);
    }

    @PostMapping("/{bieu}")
    ModelAndView put(
            @PathVariable String bieu,
            @ModelAttribute("form") ImportInput input,
            BindingResult binding,
            Actor actor,
            Model model)
            throws IOException {
        check(actor);
        Form table = of(bieu);
        Typed typed = new Typed(binding);
        LocalDate day = typed.day("day", input.getDay(), clock.today());
        int year = table == Form.B5 ? typed.year("year", input.getYear()) : day.getYear();
        MultipartFile file = input.getFile();
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "works.error.file");
        }
        if (file != null && !binding.hasErrors()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            String document = input.getDocument() == null ? "" : input.getDocument();
            Outcome<Long> staged =
                    importing.stage(new Staged(table, day, year, document, name, file.getBytes()), actor);
            if (!staged.isRejected()) {
                return new ModelAndView("redirect:" + PATH + "/" + bieu + "/" + staged.value());
            }
            FormErrors.reject(binding, staged.rejections());
        }
        return new ModelAndView(page(table, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{bieu}/{id}")
    String preview(@PathVariable String bieu, @PathVariable long id, Actor actor, Model model) {
        check(actor);
        Form table = of(bieu);
        Preview preview = importing
                .preview(id, actor)
                .filter(one -> one.staged().form() == table)
                .orElseThrow(() -> new NotFoundException("import", id));
        List<Wrong> problems = preview.problems().stream()
                .limit(SHOWN)
                .map(problem -> new Wrong(
                        problem.row(),
                        messages.getMessage(
                                problem.messageKey(), problem.arguments().toArray(), Locale.ROOT)))
                .toList();
        model.addAttribute("id", id);
        model.addAttribute("table", table);
        model.addAttribute("preview", preview);
        model.addAttribute("day", Dates.format(preview.staged().day()));
        model.addAttribute("changes", preview.changes().stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, preview.changes().size() - SHOWN));
        model.addAttribute("problems", problems);
        return "works/import-check";
    }

    @PostMapping("/{bieu}/{id}")
    String confirm(@PathVariable String bieu, @PathVariable long id, Actor actor, RedirectAttributes redirect) {
        check(actor);
        Form table = of(bieu);
        if (importing
                .preview(id, actor)
                .filter(one -> one.staged().form() == table)
                .isEmpty()) {
            throw new NotFoundException("import", id);
        }
        Outcome<Integer> written = importing.confirm(id, actor);
        if (written.isRejected()) {
            Flash.failure(redirect, "works.flash.importRefused");
            return "redirect:" + PATH + "/" + bieu + "/" + id;
        }
        Flash.success(redirect, "works.flash.imported", written.value());
        return "redirect:" + (table == Form.B4 ? DebtController.PATH : ResourceController.PATH);
    }

    private static String page(Form table, Model model) {
        model.addAttribute("table", table);
        return "works/import";
    }

    private static Form of(String form) {
        return switch (form) {
            case "b4" -> Form.B4;
            case "b5" -> Form.B5;
            default -> throw new NotFoundException("form", form);
        };
    }

    private static void check(Actor actor) {
        boolean keeps = actor.may(Right.REPORT_OWN) && !actor.role().isSpecialist();
        if (!keeps) {
            throw new NotAllowedException("works.denied.edit");
        }
    }
}
