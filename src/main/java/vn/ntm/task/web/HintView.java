package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.HintKind;
import vn.ntm.task.domain.HintAction;
import vn.ntm.task.domain.HintService.Shown;
import vn.ntm.task.domain.Hints.Hint;
import vn.ntm.task.domain.Hints.State;

/**
 * What a change of criteria says about a duty, ready to print.
 *
 * @param question what it proposes
 * @param decided who put it away or went on, when and why; null while it is open
 */
public record HintView(
        long id,
        boolean close,
        String words,
        String question,
        List<Button> buttons,
        @Nullable String dismissPath,
        @Nullable String decided) {

    /** A way on, into the normal flow. */
    public record Button(String label, String icon, String path) {}

    static HintView of(long taskId, Shown shown) {
        Hint hint = shown.hint();
        Set<HintAction> actions = shown.actions();
        String base = "/nhiem-vu/" + taskId + "/giao/" + hint.assignmentId() + "/";
        List<Button> buttons = new ArrayList<>();
        if (actions.contains(HintAction.REPORT)) {
            buttons.add(new Button("Báo cáo hoàn thành", "send", base + "bao-cao?goiY=" + hint.id()));
        }
        if (actions.contains(HintAction.ACCEPT)) {
            buttons.add(new Button("Nghiệm thu", "clipboard-check", base + "nghiem-thu"));
        }
        if (actions.contains(HintAction.ASSIGN)) {
            buttons.add(new Button("Giao việc mới", "plus-lg", "/nhiem-vu/moi"));
        }
        return new HintView(
                hint.id(),
                hint.kind() == HintKind.CLOSE,
                words(hint),
                question(hint, shown.status()),
                buttons,
                actions.contains(HintAction.DISMISS) ? "/nhiem-vu/" + taskId + "/goi-y/" + hint.id() + "/bo-qua" : null,
                decided(hint));
    }

    /** "Tiêu chí 17 của Xã Quốc Khánh đã đạt theo thẩm tra ngày 15/09/2021". */
    static String words(Hint hint) {
        String what = named(hint.codes()) + " của " + hint.unitName();
        String since = Dates.format(hint.since());
        return hint.kind() == HintKind.CLOSE
                ? what + " đã đạt theo thẩm tra ngày " + since
                : what + " không còn đạt (" + hint.status().label() + ") từ ngày " + since
                        + ", sau khi việc đã nghiệm thu";
    }

    /** The text a report of the result begins with. */
    static String report(Hint hint) {
        return named(hint.codes()) + " đã đạt theo thẩm tra ngày " + Dates.format(hint.since()) + ".";
    }

    private static String named(String codes) {
        return (codes.contains(".") && !codes.contains(",") ? "Chỉ tiêu " : "Tiêu chí ") + codes;
    }

    private static String question(Hint hint, AssignmentStatus status) {
        if (hint.kind() == HintKind.REVIEW) {
            return "Xem lại?";
        }
        return status == AssignmentStatus.SUBMITTED ? "Nghiệm thu?" : "Báo cáo hoàn thành?";
    }

    private static @Nullable String decided(Hint hint) {
        if (hint.state() == State.OPEN) {
            return null;
        }
        String who = (hint.decidedBy() == null ? "" : hint.decidedBy() + ", ") + Dates.format(hint.decidedAt());
        return hint.state() == State.DISMISSED
                ? "Bỏ qua: " + hint.reason() + " (" + who + ")"
                : "Đã báo cáo, nghiệm thu (" + who + ")";
    }
}
