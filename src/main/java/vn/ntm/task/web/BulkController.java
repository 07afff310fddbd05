package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.BulkSteps;
import vn.ntm.task.domain.BulkSteps.Kind;
import vn.ntm.task.domain.BulkSteps.Picked;
import vn.ntm.task.domain.BulkSteps.Result;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** Many duties at once: first what would happen to each, then one result for each. */
@Controller
@RequestMapping("/nhiem-vu/chon")
class BulkController {

    private static final String VIEW = "task/bulk";
    private static final String RESULTS = "ketQua";

    private final BulkSteps bulk;
    private final ApplicationClock clock;

    BulkController(BulkSteps bulk, ApplicationClock clock) {
        this.bulk = bulk;
        this.clock = clock;
    }

    /** A step as the address and the page name it. */
    public enum Step implements Addressed {
        CHASE("don-doc", Kind.CHASE, "Đôn đốc", "Nội dung đôn đốc", "megaphone"),
        ACCEPT("nghiem-thu", Kind.ACCEPT, "Nghiệm thu", "Nhận xét", "clipboard-check"),
        EXTEND("gia-han", Kind.EXTEND, "Gia hạn theo văn bản", "Ghi chú", "calendar-check");

        private final String path;
        private final Kind kind;
        private final String label;
        private final String question;
        private final String icon;

        Step(String path, Kind kind, String label, String question, String icon) {
            this.path = path;
            this.kind = kind;
            this.label = label;
            this.question = question;
            this.icon = icon;
        }

        static Step of(String path) {
            return Addressed.of(values(), path);
        }

        @Override
        public String path() {
            return path;
        }

        public String label() {
            return label;
        }

        public String question() {
            return question;
        }

        public String icon() {
            return icon;
        }
    }

    /** One of the chosen. */
    public record Line(TaskRow row, String code, boolean allowed) {}

    @InitBinder("form")
    void many(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(BulkSteps.MOST);
    }

    /** The buttons under the list are one form: the name of the step comes as the button pressed. */
    @GetMapping
    String choose(@RequestParam String lam, @RequestParam(required = false) @Nullable Set<Long> chon) {
        StringBuilder path = new StringBuilder("redirect:/nhiem-vu/chon/")
                .append(Step.of(lam).path());
        String separator = "?";
        for (Long id : new TreeSet<>(chon == null ? Set.of() : chon)) {
            path.append(separator).append("chon=").append(id);
            separator = "&";
        }
        return path.toString();
    }

    @GetMapping("/{lam}")
    String form(
            @PathVariable String lam,
            @RequestParam(required = false) @Nullable Set<Long> chon,
            @ModelAttribute("form") BulkForm form,
            Actor actor,
            Model model) {
        show(Step.of(lam), chon == null ? Set.of() : chon, actor, model);
        return VIEW;
    }

    @PostMapping("/{lam}")
    ModelAndView take(
            @PathVariable String lam,
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Step step = Step.of(lam);
        Set<Long> ids = new TreeSet<>();
        form.seen().forEach(seen -> ids.add(seen.assignmentId()));
        List<Rejection> rejections = bulk.check(form.toOrder(step.kind));
        if (!binding.hasErrors()) {
            FormErrors.reject(binding, rejections);
        }
        if (ids.isEmpty()) {
            binding.reject("task.error.nothingChosen");
        }
        if (binding.hasErrors()) {
            show(step, ids, actor, model);
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Result> results = bulk.run(form.toOrder(step.kind), bulk.pick(ids, step.kind, actor), form.seen(), actor);
        long done = results.stream().filter(Result::done).count();
        if (done == results.size()) {
            Flash.success(redirect, "task.flash.bulkDone", step.label(), done);
        } else {
            Flash.warning(redirect, "task.flash.bulkPartly", step.label(), done, results.size() - done);
        }
        redirect.addFlashAttribute(RESULTS, List.copyOf(results));
        return new ModelAndView("redirect:/nhiem-vu/chon/" + step.path() + "/ket-qua");
    }

    @GetMapping("/{lam}/ket-qua")
    String results(@PathVariable String lam, Model model) {
        if (!model.containsAttribute(RESULTS)) {
            return "redirect:/nhiem-vu";
        }
        model.addAttribute("step", Step.of(lam));
        model.addAttribute("back", "/nhiem-vu");
        return "task/bulk-results";
    }

    private void show(Step step, Set<Long> ids, Actor actor, Model model) {
        LocalDate today = clock.today();
        List<Picked> picked = bulk.pick(ids, step.kind, actor);
        List<Line> lines = picked.stream()
                .map(one -> new Line(TaskRow.of(one.row(), 0, today, false), BulkForm.code(one.seen()), one.allowed()))
                .toList();
        model.addAttribute("step", step);
        model.addAttribute("lines", lines);
        model.addAttribute("allowed", lines.stream().filter(Line::allowed).count());
        model.addAttribute("back", "/nhiem-vu");
    }
}
