package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.paper.SummaryData;
import vn.ntm.report.domain.paper.SummaryFile;
import vn.ntm.report.domain.paper.SummaryReading;
import vn.ntm.report.domain.paper.SummaryText;
import vn.ntm.report.web.PeriodDesk.Choice;
import vn.ntm.shared.Dates;

/** The summary report of a period: how it reads, and the Word file that people go on writing in. */
@Controller
class SummaryController {

    private final PeriodDesk desk;
    private final SummaryReading summaries;

    SummaryController(PeriodDesk desk, SummaryReading summaries) {
        this.desk = desk;
        this.summaries = summaries;
    }

    @GetMapping(PeriodController.PATH + "/bao-cao")
    String show(@ModelAttribute("chon") PeriodParams params, Actor actor, Model model) {
        Choice choice = desk.open(params, actor);
        SummaryData data = data(choice, actor);
        model.addAttribute("choice", choice);
        model.addAttribute("data", data);
        model.addAttribute("title", SummaryText.title(data));
        model.addAttribute("parts", SummaryText.of(data));
        model.addAttribute(
                "groups", new TableHtml(data.groups().head(), data.groups().lines()));
        model.addAttribute("written", Dates.inWords(data.today()));
        return "report/summary";
    }

    @GetMapping(PeriodController.PATH + "/bao-cao.docx")
    void file(@ModelAttribute("chon") PeriodParams params, Actor actor, HttpServletResponse response)
            throws IOException {
        Choice choice = desk.open(params, actor);
        SummaryFile.write(
                data(choice, actor),
                Download.DOCX.to(response, "bao-cao-" + choice.period().code()));
    }

    private SummaryData data(Choice choice, Actor actor) {
        return summaries.of(choice.area(), choice.definition(), choice.period(), actor);
    }
}
