package vn.ntm.notification.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.JobDesk;
import vn.ntm.notification.domain.JobLedger;
import vn.ntm.notification.domain.OutboxBoard;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Flash;

/** "Công việc nền": what the program does by itself, what became of it, and messages that need somebody. */
@Controller
@RequestMapping("/cong-viec-nen")
class JobsController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String PAGE = "redirect:/cong-viec-nen";
    private static final int LONGEST_REASON = 500;

    private final JobDesk desk;
    private final MessageSource messages;

    JobsController(JobDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** A job as printed. */
    public record JobRow(
            String name,
            String label,
            String lastDay,
            String next,
            @Nullable RunRow run) {}

    /** A run as printed; the state is a word, an icon and a look. */
    public record RunRow(
            String label,
            String day,
            String at,
            String took,
            String stateKey,
            String icon,
            String css,
            String result,
            String node) {}

    /** A stuck message as printed. */
    public record StuckRow(
            long id, String channelKey, String recipient, String title, int attempts, String at, String error) {}

    @GetMapping
    String show(Actor actor, Model model) {
        JobDesk.Board board = desk.board(actor);
        Map<String, String> labels = new HashMap<>();
        board.jobs()
                .forEach(
                        state -> labels.put(state.job().name(), text(state.job().label())));
        model.addAttribute(
                "jobs", board.jobs().stream().map(state -> job(state, labels)).toList());
        model.addAttribute(
                "runs", board.runs().stream().map(run -> run(run, labels)).toList());
        model.addAttribute("figures", board.figures());
        model.addAttribute("oldest", Dates.format(board.figures().oldest()));
        model.addAttribute("stuck", stuck(board.stuck()));
        model.addAttribute("mail", board.mail());
        return "notification/jobs";
    }

    @PostMapping("/chay")
    String run(Actor actor, @RequestParam String ten, RedirectAttributes redirect) {
        if (desk.runNow(ten, actor)) {
            Flash.success(redirect, "notification.flash.jobRun");
        } else {
            Flash.warning(redirect, "notification.flash.jobBusy");
        }
        return PAGE;
    }

    @PostMapping("/gui-lai")
    String retry(Actor actor, @RequestParam(required = false) @Nullable Long tin, RedirectAttributes redirect) {
        Flash.success(redirect, "notification.flash.retried", desk.retry(tin, actor));
        return PAGE;
    }

    @PostMapping("/tin/{id}/bo")
    String drop(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lyDo,
            RedirectAttributes redirect) {
        if (lyDo == null || lyDo.isBlank() || lyDo.length() > LONGEST_REASON) {
            Flash.failure(redirect, "notification.error.reason");
            return PAGE;
        }
        desk.drop(id, lyDo, actor);
        Flash.success(redirect, "notification.flash.messageDropped");
        return PAGE;
    }

    private JobRow job(JobDesk.JobState state, Map<String, String> labels) {
        JobLedger.Run last = state.lastRun();
        return new JobRow(
                state.job().name(),
                text(state.job().label()),
                Dates.format(state.lastDay()),
                state.job().time() + " " + Dates.format(state.nextDay()),
                last == null ? null : run(last, labels));
    }

    private static RunRow run(JobLedger.Run run, Map<String, String> labels) {
        Long millis = run.millis();
        String result = run.state() == JobLedger.State.FAILED ? run.error() : run.result();
        return new RunRow(
                labels.getOrDefault(run.job(), run.job()),
                Dates.format(run.day()),
                Dates.format(run.startedAt()),
                millis == null || run.state() == JobLedger.State.DIED ? "" : took(millis),
                "notification.run." + run.state().name(),
                icon(run.state()),
                css(run.state()),
                result == null ? "" : result,
                run.node());
    }

    private static String icon(JobLedger.State state) {
        return switch (state) {
            case RUNNING -> "hourglass-split";
            case DONE -> "check2";
            case FAILED, DIED -> "exclamation-triangle";
        };
    }

    private static String css(JobLedger.State state) {
        return switch (state) {
            case RUNNING -> "t-time";
            case DONE -> "t-done";
            case FAILED, DIED -> "t-over";
        };
    }

    private static List<StuckRow> stuck(List<OutboxBoard.Stuck> messages) {
        return messages.stream()
                .map(one -> new StuckRow(
                        one.id(),
                        "notification.channel." + one.channel().name(),
                        one.recipient(),
                        one.title(),
                        one.attempts(),
                        Dates.format(one.createdAt()),
                        one.error() == null ? "" : one.error()))
                .toList();
    }

    private static String took(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(VIETNAMESE, "%.1f s", millis / 1000.0);
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
