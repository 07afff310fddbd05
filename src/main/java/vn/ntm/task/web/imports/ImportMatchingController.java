package vn.ntm.task.web.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.AssigningForm;
import vn.ntm.task.domain.imports.ImportCheck;
import vn.ntm.task.domain.imports.ImportField;
import vn.ntm.task.domain.imports.ListImporting;
import vn.ntm.task.domain.imports.ListImporting.Matching;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** The way of a list from file to duties: its columns, the check with its units, the confirmation. */
@Controller
@RequestMapping(ListImportController.PATH + "/{id}")
class ImportMatchingController {

    private static final int SHOWN = 300;

    private final ListImporting importing;
    private final AssigningForm support;
    private final MessageSource messages;

    ImportMatchingController(ListImporting importing, AssigningForm support, MessageSource messages) {
        this.importing = importing;
        this.support = support;
        this.messages = messages;
    }

    /** A column as the page shows it. */
    public record ColumnInfo(String header, String sample) {}

    /** A row that is wrong, in words. */
    public record Wrong(int row, @Nullable String column, String text) {}

    @GetMapping("/cot")
    String columns(@PathVariable long id, @ModelAttribute("form") ImportColumnsForm form, Actor actor, Model model) {
        ListImportController.mayAssign(actor);
        Matching matching = importing.matching(id, actor);
        form.fill(matching, support.usualSet(null).map(SetSummary::id).orElse(null));
        return columns(matching, model);
    }

    @PostMapping("/cot")
    ModelAndView match(
            @PathVariable long id,
            @ModelAttribute("form") ImportColumnsForm form,
            BindingResult binding,
            Actor actor,
            Model model) {
        ListImportController.mayAssign(actor);
        if (!binding.hasErrors()) {
            Outcome<Long> matched = importing.match(id, form.toColumns(), form.getSet(), actor);
            if (!matched.isRejected()) {
                return new ModelAndView("redirect:" + ListImportController.PATH + "/" + id);
            }
            FormErrors.reject(binding, matched.rejections());
        }
        String view = columns(importing.matching(id, actor), model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String columns(Matching matching, Model model) {
        Map<Integer, ColumnInfo> infos = new HashMap<>();
        matching.table()
                .headers()
                .forEach((position, header) -> infos.put(
                        position,
                        new ColumnInfo(
                                header, String.join(" · ", matching.table().samples(position)))));
        model.addAttribute("list", matching.list());
        model.addAttribute("rows", matching.table().rows().size());
        model.addAttribute("infos", infos);
        model.addAttribute("fields", Arrays.asList(ImportField.values()));
        model.addAttribute("sets", support.sets(null));
        model.addAttribute("back", ListImportController.PATH);
        return "task/import/columns";
    }

    @GetMapping
    String check(@PathVariable long id, Actor actor, Model model) {
        ListImportController.mayAssign(actor);
        ImportCheck check = importing.check(id, actor);
        model.addAttribute("list", importing.find(id, actor));
        model.addAttribute("check", check);
        model.addAttribute("duties", first(check.duties()));
        model.addAttribute("more", Math.max(0, check.duties().size() - SHOWN));
        model.addAttribute(
                "problems",
                first(check.problems()).stream()
                        .map(problem -> new Wrong(
                                problem.row(),
                                problem.column(),
                                messages.getMessage(
                                        problem.messageKey(),
                                        problem.arguments().toArray(),
                                        Locale.ROOT)))
                        .toList());
        model.addAttribute("back", ListImportController.PATH + "/" + id + "/cot");
        return "task/import/check";
    }

    /** Parameters "ten" and "donVi" stand in pairs; an empty choice leaves the name as it is. */
    @PostMapping("/don-vi")
    String units(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        ListImportController.mayAssign(actor);
        List<String> ten = sent.getOrDefault("ten", List.of());
        List<String> donVi = sent.getOrDefault("donVi", List.of());
        Map<String, Long> chosen = new HashMap<>();
        for (int i = 0; i < Math.min(ten.size(), donVi.size()); i++) {
            String unit = donVi.get(i);
            if (unit != null && unit.matches("\\d{1,18}")) {
                chosen.put(ten.get(i), Long.valueOf(unit));
            }
        }
        importing.choose(id, chosen, actor);
        return "redirect:" + ListImportController.PATH + "/" + id;
    }

    @PostMapping
    String confirm(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        ListImportController.mayAssign(actor);
        Outcome<Integer> given = importing.confirm(id, actor);
        if (given.isRejected()) {
            var why = given.rejections().get(0);
            Flash.failure(redirect, why.messageKey(), why.arguments().toArray());
            return "redirect:" + ListImportController.PATH + "/" + id;
        }
        Flash.success(redirect, "task.flash.imported", given.value());
        return "redirect:" + ListImportController.PATH;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
