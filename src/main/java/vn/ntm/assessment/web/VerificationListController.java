package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.assessment.domain.VerificationQueue.Order;
import vn.ntm.assessment.domain.VerificationQueue.View;
import vn.ntm.assessment.domain.VerificationReading;
import vn.ntm.assessment.domain.VerificationReading.Line;
import vn.ntm.assessment.domain.VerificationReading.Question;
import vn.ntm.assessment.domain.VerificationReading.Sheet;
import vn.ntm.identity.Actor;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** What waits to be verified: an office sees its units, a department its criteria. */
@Controller
class VerificationListController {

    private final VerificationReading reading;

    VerificationListController(VerificationReading reading) {
        this.reading = reading;
    }

    /** A view with its count. */
    public record Tab(View view, String href, @Nullable Long count, boolean current) {}

    @GetMapping("/tham-tra")
    String list(@ModelAttribute QueueParams params, Actor actor, Model model) {
        if (!VerificationMenu.ROLES.contains(actor.role())) {
            throw new NotAllowedException("assessment.denied.verify");
        }
        Question question = params.toQuestion();
        Sheet sheet = reading.sheet(question, actor);
        if (sheet == null) {
            throw new NotFoundException("set", params.bo() == null ? "" : params.bo());
        }
        List<Tab> tabs = new ArrayList<>();
        for (View view : View.values()) {
            tabs.add(new Tab(
                    view,
                    params.with("xem", view == View.WAITING ? null : view.code()),
                    sheet.counts().get(view),
                    view == question.view()));
        }
        boolean byCommune = question.order() == Order.BY_COMMUNE;
        List<QueueRow> rows = rows(sheet.lines(), byCommune);
        model.addAttribute("sheet", sheet);
        model.addAttribute("params", params);
        model.addAttribute("tabs", tabs);
        model.addAttribute("rows", rows);
        model.addAttribute("byCommune", byCommune);
        model.addAttribute("view", question.view());
        model.addAttribute("choosable", rows.stream().anyMatch(QueueRow::isChoosable));
        model.addAttribute("byCriterionHref", params.with("nhom", null));
        model.addAttribute("byCommuneHref", params.with("nhom", "xa"));
        model.addAttribute("here", params.with("xem", params.xem()));
        model.addAttribute(
                "pager",
                Pager.of(
                        question.page(),
                        VerificationReading.PAGE,
                        sheet.counts().getOrDefault(question.view(), 0L),
                        "/tham-tra",
                        params.query()));
        return "assessment/queue";
    }

    private static List<QueueRow> rows(List<Line> lines, boolean byCommune) {
        List<QueueRow> rows = new ArrayList<>(lines.size());
        String before = null;
        for (Line line : lines) {
            String group = byCommune
                    ? line.unit().nameWithParent()
                    : "Tiêu chí " + line.criterion().code() + ". "
                            + line.criterion().name();
            rows.add(QueueRow.of(line, group.equals(before) ? null : group));
            before = group;
        }
        return rows;
    }
}
