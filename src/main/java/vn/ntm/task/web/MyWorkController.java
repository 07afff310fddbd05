package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.web.series.OwedCards;
import vn.ntm.task.web.series.OwedCards.Owed;

/** "Việc của tôi", phone first: what the own unit owes, the most overdue first; what waits for the viewer's decision. */
@Controller
class MyWorkController {

    private static final int LIMIT = 300;

    private final TaskRegister register;
    private final OwedCards owed;
    private final ApplicationClock clock;

    MyWorkController(TaskRegister register, OwedCards owed, ApplicationClock clock) {
        this.register = register;
        this.owed = owed;
        this.clock = clock;
    }

    /** A section of cards. */
    public record Section(String id, String title, List<TaskRow> rows, boolean urgent) {}

    @GetMapping("/viec-cua-toi")
    String show(Actor actor, Model model) {
        LocalDate today = clock.today();
        List<Row> rows = register.list(ownOpen(), actor, LIMIT, 0);
        List<Owed> overdue = new ArrayList<>();
        List<Owed> soon = new ArrayList<>();
        List<Owed> later = new ArrayList<>();
        List<TaskRow> sent = new ArrayList<>();
        List<TaskRow> undated = new ArrayList<>();
        for (Row row : rows) {
            boolean report = actor.may(Right.REPORT_OWN)
                    && row.status() != AssignmentStatus.RETURNED
                    && row.status() != AssignmentStatus.SUSPENDED;
            TaskRow card = TaskRow.of(row, 0, today, report);
            LocalDate due = row.lastDay();
            if (row.status() == AssignmentStatus.SUBMITTED || row.status() == AssignmentStatus.RETURNED) {
                sent.add(card);
            } else if (due != null && row.timeliness() == Timeliness.OVERDUE) {
                overdue.add(new Owed(due, card));
            } else if (due != null && card.soon()) {
                soon.add(new Owed(due, card));
            } else if (due != null && row.timeliness() == Timeliness.ON_TRACK) {
                later.add(new Owed(due, card));
            } else {
                undated.add(card);
            }
        }
        List<Owed> reports = owed.of(actor);
        for (Owed one : reports) {
            (one.card().over() ? overdue : one.card().soon() ? soon : later).add(one);
        }
        List<Section> sections = new ArrayList<>();
        add(sections, "qua-han", "Quá hạn", inOrder(overdue), true);
        add(sections, "7-ngay", "Đến hạn trong 7 ngày", inOrder(soon), true);
        add(sections, "sau-do", "Sau đó", inOrder(later), false);
        add(sections, "khong-han", "Không thời hạn, chờ sự kiện", undated, false);
        add(sections, "da-gui", "Đã gửi, chờ phản hồi", sent, false);
        model.addAttribute("sections", sections);
        model.addAttribute("total", rows.size() + reports.size());
        model.addAttribute("overdue", overdue.size());
        model.addAttribute("soon", soon.size());
        model.addAttribute("unitName", actor.unitName());
        boolean decides = actor.may(Right.ACCEPT_RESULT);
        model.addAttribute("decides", decides);
        if (decides) {
            var counts = register.countOpen(TaskFilter.of(View.ALL), actor);
            model.addAttribute("waiting", counts.getOrDefault(View.WAITING, 0L));
            model.addAttribute("returned", counts.getOrDefault(View.RETURNED, 0L));
            model.addAttribute("asked", counts.getOrDefault(View.EXTENSION_ASKED, 0L));
            model.addAttribute(
                    "hintedRows",
                    register.list(TaskFilter.of(View.HINTED), actor, 8, 0).stream()
                            .map(row -> TaskRow.of(row, 0, today, false))
                            .toList());
            model.addAttribute(
                    "waitingRows",
                    register.list(TaskFilter.of(View.WAITING), actor, 8, 0).stream()
                            .map(row -> TaskRow.of(row, 0, today, false))
                            .toList());
        }
        return "task/mine";
    }

    /** Duties and reports together, by the day they are due (AX-02). */
    private static List<TaskRow> inOrder(List<Owed> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(Owed::due))
                .map(Owed::card)
                .toList();
    }

    private static TaskFilter ownOpen() {
        return new TaskFilter(View.OPEN, null, null, null, null, null, true, false, null, null, null, Sort.DUE);
    }

    private static void add(List<Section> sections, String id, String title, List<TaskRow> rows, boolean urgent) {
        if (!rows.isEmpty()) {
            sections.add(new Section(id, title, rows, urgent));
        }
    }
}
