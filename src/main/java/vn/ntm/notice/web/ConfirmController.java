package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.review.ReviewConfirmation;
import vn.ntm.notice.domain.review.ReviewConfirmation.Made;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineKind;
import vn.ntm.ui.Flash;
import vn.ntm.ui.StaleException;

/** The last look before creation, and the one button that creates. */
@Controller
class ConfirmController {

    private final ReviewPages pages;
    private final ReviewConfirmation confirmation;

    ConfirmController(ReviewPages pages, ReviewConfirmation confirmation) {
        this.pages = pages;
        this.confirmation = confirmation;
    }

    /** What will be created. */
    public record Summary(
            List<Duty> duties,
            long assignments,
            long led,
            long dated,
            long recurring,
            long undated,
            long words,
            long rejected,
            boolean numbered) {

        static Summary of(ReviewSheet sheet) {
            List<Duty> duties = sheet.duties().stream().filter(Duty::isAccepted).toList();
            long dated = duties.stream().filter(Duty::hasDate).count();
            long recurring = duties.stream()
                    .filter(duty -> duty.deadline().kind() == DeadlineKind.RECURRING)
                    .count();
            return new Summary(
                    duties,
                    duties.stream().mapToLong(Duty::units).sum(),
                    duties.stream().mapToLong(Duty::leads).sum(),
                    dated,
                    recurring,
                    duties.size() - dated - recurring,
                    duties.stream()
                            .flatMap(duty -> duty.lines().stream())
                            .filter(Line::isWords)
                            .count(),
                    sheet.rejected(),
                    sheet.value("number").matches("\\d.*")
                            && sheet.value("issued").matches("\\d+/\\d+/\\d+"));
        }
    }

    @GetMapping("/doc-thong-bao/{id}/giao-viec")
    String summary(@PathVariable("id") long id, Actor actor, Model model) {
        ReviewSheet sheet = pages.sheet(id, actor);
        if (!sheet.isOpen()) {
            return done(sheet);
        }
        return show(sheet, List.of(), actor, model);
    }

    @PostMapping("/doc-thong-bao/{id}/giao-viec")
    String create(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Outcome<Made> outcome;
        try {
            outcome = confirmation.confirm(id, version, actor);
        } catch (OptimisticLockingFailureException e) {
            ReviewSheet now = pages.sheet(id, actor);
            if (!now.isOpen()) {
                return done(now); // created by somebody else in the same moment
            }
            throw new StaleException("review " + id, "/doc-thong-bao/" + id + "/giao-viec", List.of());
        }
        if (!outcome.isRejected()) {
            Made made = outcome.value();
            if (made.again()) {
                Flash.warning(redirect, "notice.review.flash.again");
            } else {
                Flash.success(redirect, "notice.review.flash.created", made.duties(), made.assignments(), made.led());
            }
            return "redirect:/thong-bao/" + made.noticeId();
        }
        response.setStatus(422);
        return show(pages.sheet(id, actor), outcome.rejections(), actor, model);
    }

    private String show(ReviewSheet sheet, List<Rejection> rejections, Actor actor, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("summary", Summary.of(sheet));
        model.addAttribute("known", pages.known(sheet, actor).orElse(null));
        model.addAttribute("rejections", rejections);
        model.addAttribute("mayAssign", actor.may(Right.ASSIGN_TASK));
        model.addAttribute("back", "/doc-thong-bao/" + sheet.id());
        return "notice/review/confirm";
    }

    private static String done(ReviewSheet sheet) {
        Long notice = sheet.noticeId();
        return notice == null ? "redirect:/doc-thong-bao" : "redirect:/thong-bao/" + notice;
    }
}
