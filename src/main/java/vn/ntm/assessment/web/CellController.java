package vn.ntm.assessment.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.assessment.domain.SelfAssessing;
import vn.ntm.assessment.domain.SelfAssessing.Entry;
import vn.ntm.attachment.Uploads;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** One indicator's form: value, status, evidence; kept as a draft, or sent at once by the chair. */
@Controller
@RequestMapping("/danh-gia/{unitId}/{itemId}")
class CellController {

    private static final String VIEW = "assessment/cell";
    private static final String SEND = "gui";
    private static final String NEXT = "tiep";

    private final Desks desks;
    private final SelfAssessing assessing;
    private final AssessmentReading reading;
    private final CellPage page;

    CellController(Desks desks, SelfAssessing assessing, AssessmentReading reading, CellPage page) {
        this.desks = desks;
        this.assessing = assessing;
        this.reading = reading;
        this.page = page;
    }

    @GetMapping
    String form(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @RequestParam(name = "nhiemVu", required = false) @Nullable Long work,
            Actor actor,
            Model model) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        Assessment cell = page.show(open, actor, model);
        FindingForm form = FindingForm.of(cell);
        if (work != null) {
            page.refer(form, work, open, actor, model);
        }
        model.addAttribute("form", form);
        return VIEW;
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @RequestParam(name = "buoc", defaultValue = "luu") String step,
            @ModelAttribute("form") FindingForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        boolean send = SEND.equals(step);
        Finding finding = form.toFinding(binding);
        if (!binding.hasErrors()) {
            Outcome<Assessment> outcome = keep(open, form, finding, send, actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect,
                        send ? "assessment.flash.sent" : "assessment.flash.kept",
                        open.item().code());
                return new ModelAndView("redirect:" + next(open, step, actor));
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        Assessment cell = page.show(open, actor, model);
        // Sending may fail where keeping went well: the form goes on from what is kept.
        if (send && cell != null && cell.finding().isSameAs(finding.cleaned())) {
            form.setVersion(cell.version());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Assessment> keep(
            Desks.OpenItem open, FindingForm form, Finding finding, boolean send, Actor actor) {
        try {
            Seen seen = new Seen(open.item().id(), form.getVersion());
            return assessing.keep(
                    open.desk(),
                    new Entry(open.item(), seen, finding, form.toPaper(), Uploads.from(form.getFiles()), send),
                    actor);
        } catch (OptimisticLockingFailureException raced) {
            Assessment stored = reading.cell(open.desk(), open.item());
            if (isSentTwice(stored, form.getVersion(), finding)) {
                return Outcome.done(Objects.requireNonNull(stored));
            }
            throw new StaleException("assessment", path(open), form.typed());
        }
    }

    /** The same form pressed twice: the first press has kept all of it. */
    private static boolean isSentTwice(@Nullable Assessment stored, @Nullable Integer seen, Finding typed) {
        int before = seen == null ? -1 : seen;
        return stored != null && stored.version() > before && stored.finding().isSameAs(typed.cleaned());
    }

    private String next(Desks.OpenItem open, String step, Actor actor) {
        Item next = NEXT.equals(step) ? page.after(open) : null;
        return next == null
                ? "/danh-gia/" + open.desk().unit().id() + "?bo=" + open.item().setId() + "#tc"
                        + open.desk().set().partOf(open.item()).criterion().code()
                : "/danh-gia/" + open.desk().unit().id() + "/" + next.id();
    }

    static String path(Desks.OpenItem open) {
        return "/danh-gia/" + open.desk().unit().id() + "/" + open.item().id();
    }
}
