package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.web.TaskController.ActionView;

/** The buttons of one part of a duty: a line for each step that {@code actionsFor} may offer, in the order of the page. */
final class DutyButtons {

    private static final List<Button> BUTTONS = List.of(
            Button.first(TaskAction.ACCEPT, "Nghiệm thu", "clipboard-check", "nghiem-thu"),
            Button.at(TaskAction.RECEIVE, "Tiếp nhận", "inbox", "tiep-nhan").atOnce(),
            Button.first(TaskAction.DECIDE_EXTENSION, "Duyệt gia hạn", "calendar-check", "duyet-gia-han"),
            Button.at(TaskAction.DECIDE_EXTENSION, "Không đồng ý gia hạn", "x-circle", "tu-choi-gia-han"),
            Button.at(TaskAction.UPDATE, "Báo cáo", "send", "bao-cao"),
            Button.at(TaskAction.ANSWER_CHASE, "Trả lời đôn đốc", "reply", "tra-loi"),
            Button.first(TaskAction.CONFIRM, "Giao lại", "flag", "giao-lai"),
            Button.at(TaskAction.REWORK, "Yêu cầu làm lại", "arrow-counterclockwise", "lam-lai"),
            Button.first(TaskAction.RESUME, "Tiếp tục", "play-circle-fill", "tiep-tuc"),
            Button.at(TaskAction.CHASE, "Đôn đốc", "megaphone", "don-doc").atOnce(),
            Button.at(TaskAction.RETURN, "Trả lại", "reply", "tra-lai"),
            Button.at(TaskAction.CANCEL, "Hủy", "x-lg", "huy"),
            Button.at(TaskAction.ASK_EXTENSION, "Xin gia hạn", "calendar-plus", "xin-gia-han")
                    .onDemand(),
            Button.at(TaskAction.HAND_OVER, "Phân công cá nhân", "person-check", "phan-cong")
                    .onDemand(),
            Button.at(TaskAction.PLAN, "Biểu thời gian", "calendar-range", "bieu-thoi-gian")
                    .onDemand(),
            Button.at(TaskAction.SUSPEND, "Tạm dừng", "pause-circle", "tam-dung")
                    .onDemand(),
            Button.at(TaskAction.REASSIGN, "Chuyển đơn vị khác", "shuffle", "chuyen")
                    .onDemand(),
            Button.at(TaskAction.EXTEND, "Gia hạn theo văn bản", "calendar-check", "/nhiem-vu/chon/gia-han?chon=")
                    .onDemand(),
            Button.at(TaskAction.CHASE, "Đôn đốc bằng công văn", "file-earmark-word", "/nhiem-vu/chon/don-doc?chon=")
                    .onDemand());

    private DutyButtons() {}

    /** A path that begins with a slash is whole but for the id at its end. */
    private record Button(
            TaskAction action, String label, String icon, String path, boolean post, boolean primary, boolean more) {

        static Button at(TaskAction action, String label, String icon, String path) {
            return new Button(action, label, icon, path, false, false, false);
        }

        static Button first(TaskAction action, String label, String icon, String path) {
            return new Button(action, label, icon, path, false, true, false);
        }

        Button atOnce() {
            return new Button(action, label, icon, path, true, primary, more);
        }

        Button onDemand() {
            return new Button(action, label, icon, path, post, primary, true);
        }
    }

    static List<ActionView> of(long taskId, Part part, Set<TaskAction> allowed, boolean ownUnit) {
        String base = "/nhiem-vu/" + taskId + "/giao/" + part.id() + "/";
        List<ActionView> views = new ArrayList<>();
        for (Button button : BUTTONS) {
            if (allowed.contains(button.action())) {
                boolean report = button.action() == TaskAction.UPDATE;
                boolean reportFirst = report && ownUnit && part.status() != AssignmentStatus.SUBMITTED;
                views.add(new ActionView(
                        report && !ownUnit ? "Ghi báo cáo thay" : button.label(),
                        button.icon(),
                        button.path().startsWith("/") ? button.path() + part.id() : base + button.path(),
                        button.post(),
                        button.primary() || reportFirst,
                        button.more(),
                        part.version(),
                        part.follow().chases()));
            }
        }
        return views;
    }
}
