package vn.ntm.task.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.FollowUp;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskService;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.Flash;

/** The short steps of an assignment: receive at once; accept, send back, return, give again, cancel with words. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}")
class StepController {

    private final TaskService service;
    private final FollowUp followUp;
    private final AssignmentPage page;

    StepController(TaskService service, FollowUp followUp, AssignmentPage page) {
        this.service = service;
        this.followUp = followUp;
        this.page = page;
    }

    /** A step as the address and the page name it. */
    public enum Step implements Addressed {
        ACCEPT("nghiem-thu", TaskAction.ACCEPT, "Nghiệm thu", "Nhận xét (không bắt buộc)", "clipboard-check", false),
        REWORK(
                "lam-lai",
                TaskAction.REWORK,
                "Yêu cầu làm lại",
                "Lý do và phần cần làm lại",
                "arrow-counterclockwise",
                true),
        RETURN(
                "tra-lai",
                TaskAction.RETURN,
                "Trả lại nơi giao",
                "Lý do trả lại, đơn vị nào đúng chức năng",
                "reply",
                true),
        CONFIRM("giao-lai", TaskAction.CONFIRM, "Giao lại cho đơn vị", "Lý do vẫn giao đơn vị này", "flag", true),
        ANSWER_CHASE(
                "tra-loi",
                TaskAction.ANSWER_CHASE,
                "Trả lời đôn đốc",
                "Tình hình, nguyên nhân chậm, bao giờ xong",
                "reply",
                true),
        REFUSE_EXTENSION(
                "tu-choi-gia-han",
                TaskAction.DECIDE_EXTENSION,
                "Không đồng ý gia hạn",
                "Lý do không đồng ý",
                "x-lg",
                true),
        CANCEL("huy", TaskAction.CANCEL, "Hủy việc của đơn vị", "Lý do hủy", "x-lg", true);

        private final String path;
        private final TaskAction action;
        private final String label;
        private final String question;
        private final String icon;
        private final boolean wordsRequired;

        Step(String path, TaskAction action, String label, String question, String icon, boolean wordsRequired) {
            this.path = path;
            this.action = action;
            this.label = label;
            this.question = question;
            this.icon = icon;
            this.wordsRequired = wordsRequired;
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

        public boolean wordsRequired() {
            return wordsRequired;
        }
    }

    @PostMapping("/tiep-nhan")
    String receive(
            @PathVariable long taskId,
            @PathVariable long id,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes redirect) {
        Outcome<Long> outcome = service.receive(new Target(taskId, id, version), actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "task.flash.received");
        }
        return "redirect:/nhiem-vu/" + taskId;
    }

    /** One press; the words and the number of a letter, where there are any, come by the form for many. */
    @PostMapping("/don-doc")
    String chase(
            @PathVariable long taskId,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int daDonDoc,
            Actor actor,
            RedirectAttributes redirect) {
        Outcome<Long> outcome = followUp.chase(new Target(taskId, id, version), daDonDoc, null, null, actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "task.flash.chased");
        }
        return "redirect:/nhiem-vu/" + taskId;
    }

    @GetMapping("/{step}")
    String form(
            @PathVariable long taskId,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("form") ReasonForm form,
            Actor actor,
            Model model) {
        Step wanted = Step.of(step);
        form.setVersion(page.show(taskId, id, actor, model, wanted.action));
        model.addAttribute("step", wanted);
        return "task/step";
    }

    @PostMapping("/{step}")
    ModelAndView take(
            @PathVariable long taskId,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Step wanted = Step.of(step);
        Target target = new Target(taskId, id, form.getVersion());
        return AssignmentPage.take(
                taskId,
                binding,
                () -> take(wanted, target, form.getReason(), actor),
                AssignmentPage.typed(wanted.question(), form.getReason()),
                () -> Flash.success(redirect, "task.flash." + wanted.name()),
                () -> {
                    page.show(taskId, id, actor, model, wanted.action);
                    model.addAttribute("step", wanted);
                    return "task/step";
                });
    }

    private Outcome<Long> take(Step step, Target target, @Nullable String words, Actor actor) {
        return switch (step) {
            case ACCEPT -> service.accept(target, words, actor);
            case REWORK -> service.sendBack(target, words, actor);
            case RETURN -> service.giveBack(target, words, actor);
            case CONFIRM -> service.confirm(target, words, actor);
            case ANSWER_CHASE -> followUp.answerChase(target, words, actor);
            case REFUSE_EXTENSION -> followUp.refuseExtension(target, words, actor);
            case CANCEL -> service.cancel(target, words, actor);
        };
    }
}
