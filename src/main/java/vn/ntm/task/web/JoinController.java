package vn.ntm.task.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.domain.BulkAssigning;
import vn.ntm.task.domain.BulkAssigning.Pair;
import vn.ntm.task.domain.BulkSteps.Result;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;

/** "Giao thêm đơn vị": duties given before to many further units, looked at first, with a result for each pair. */
@Controller
@RequestMapping("/nhiem-vu/giao-them")
class JoinController {

    private static final String VIEW = "task/join";
    private static final String RESULTS = "ketQua";
    private static final String LABEL = "Giao thêm đơn vị";
    private static final String LIST = "/nhiem-vu";

    private final BulkAssigning bulk;

    JoinController(BulkAssigning bulk) {
        this.bulk = bulk;
    }

    /** What the page of the results calls it. */
    public record Named(String label) {}

    @InitBinder("form")
    void many(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(BulkAssigning.MOST);
    }

    @GetMapping
    String form(@ModelAttribute("form") JoinForm form, Actor actor, Model model) {
        show(form, actor, model);
        return VIEW;
    }

    /** The buttons before the last only change or show the choice. */
    @PostMapping
    ModelAndView give(
            @ModelAttribute("form") JoinForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "xem") String nut,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        List<Duty> duties = show(form, actor, model);
        if (nut.equals("xa") || nut.equals("bo")) {
            List<Long> units = nut.equals("bo") ? List.of() : communes(duties);
            form.setUnits(units);
            model.addAttribute("chosen", Set.copyOf(units));
            return new ModelAndView(VIEW);
        }
        check(form, duties, binding);
        if (binding.hasErrors()) {
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!nut.equals("giao")) {
            List<Pair> pairs = bulk.preview(duties, form.getUnits(), actor);
            model.addAttribute("pairs", pairs);
            model.addAttribute(
                    "possible",
                    pairs.stream().filter(pair -> pair.refused() == null).count());
            return new ModelAndView(VIEW);
        }
        List<Result> results = bulk.give(duties, form.getUnits(), actor);
        long done = results.stream().filter(Result::done).count();
        if (done == results.size()) {
            Flash.success(redirect, "task.flash.bulkDone", LABEL, done);
        } else {
            Flash.warning(redirect, "task.flash.bulkPartly", LABEL, done, results.size() - done);
        }
        redirect.addFlashAttribute(RESULTS, List.copyOf(results));
        return new ModelAndView("redirect:/nhiem-vu/giao-them/ket-qua");
    }

    @GetMapping("/ket-qua")
    String results(Model model) {
        if (!model.containsAttribute(RESULTS)) {
            return "redirect:" + LIST;
        }
        model.addAttribute("step", new Named(LABEL));
        model.addAttribute("back", LIST);
        return "task/bulk-results";
    }

    private static void check(JoinForm form, List<Duty> duties, BindingResult binding) {
        if (duties.isEmpty()) {
            binding.reject("task.error.nothingChosen");
        }
        if (form.getUnits().isEmpty()) {
            binding.rejectValue("units", "task.error.unitRequired");
        }
        if ((long) duties.size() * form.getUnits().size() > BulkAssigning.MOST) {
            binding.reject("task.error.tooManyPairs", new Object[] {BulkAssigning.MOST}, null);
        }
    }

    private List<Long> communes(List<Duty> duties) {
        return bulk.candidates(duties).stream()
                .filter(unit -> unit.kind().isCommune())
                .map(unit -> unit.id().value())
                .toList();
    }

    private List<Duty> show(JoinForm form, Actor actor, Model model) {
        if (!actor.may(Right.ASSIGN_TASK)) {
            throw new NotAllowedException("task.error.notYourTerritory");
        }
        List<Duty> duties = bulk.duties(form.getChon(), form.getViec(), actor);
        Set<Long> chosen = form.getUnits().stream().collect(Collectors.toSet());
        model.addAttribute("duties", duties);
        model.addAttribute("candidates", bulk.candidates(duties));
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "back", duties.size() == 1 ? LIST + "/" + duties.get(0).id() : LIST);
        return duties;
    }
}
