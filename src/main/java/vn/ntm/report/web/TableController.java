package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.report.domain.form.FormTemplate;
import vn.ntm.report.domain.form.Forms;
import vn.ntm.report.domain.paper.TablePaper;
import vn.ntm.report.domain.paper.TableWorkbook;
import vn.ntm.report.domain.paper.WordLine;
import vn.ntm.report.domain.paper.WordPaper;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.table.ReportTables;
import vn.ntm.report.domain.table.TableCopy;
import vn.ntm.report.domain.table.TableSource;
import vn.ntm.report.web.PeriodDesk.Choice;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** One table of a period: on the screen, as a workbook, as a Word paper; the files hold every row. */
@Controller
class TableController {

    static final String OF_COMMUNE = "/bao-cao/bieu-cua-xa";
    private static final int PERIODS = 12;
    private static final String SIGN = "NGƯỜI LẬP BIỂU";

    private final PeriodDesk desk;
    private final ReportTables tables;
    private final Forms forms;
    private final ApplicationClock clock;

    TableController(PeriodDesk desk, ReportTables tables, Forms forms, ApplicationClock clock) {
        this.desk = desk;
        this.tables = tables;
        this.forms = forms;
        this.clock = clock;
    }

    /** Where a commune begins: the form of the Programme that it fills, else its criteria. */
    @GetMapping(OF_COMMUNE)
    String ofCommune(Actor actor) {
        Choice choice = desk.openTables(PeriodParams.NONE, actor);
        String code = forms.ofCommune(choice.question().day()).stream()
                .findFirst()
                .map(FormTemplate::code)
                .orElse("b2");
        return "redirect:" + PeriodController.PATH + "/bieu/" + code;
    }

    @GetMapping(PeriodController.PATH + "/bieu/{code:[a-z0-9-]+}")
    String show(@PathVariable String code, @ModelAttribute("chon") PeriodParams params, Actor actor, Model model) {
        Choice choice = desk.openTables(params, actor);
        TableSource source = source(code, choice);
        TableCopy copy = tables.shown(source, choice.question());
        TableHtml html = new TableHtml(copy.head(), copy.lines());
        model.addAttribute("choice", choice);
        model.addAttribute("source", source);
        model.addAttribute("copy", copy);
        model.addAttribute("html", html);
        model.addAttribute("cards", html.asCards());
        model.addAttribute("tables", tables.of(choice.question()));
        model.addAttribute("leads", actor.may(Right.LEAD_VIEW));
        model.addAttribute("cycles", List.of(Cycle.values()));
        model.addAttribute("periods", choice.definition().cut().latest(clock.today(), PERIODS));
        model.addAttribute("day", choice.day() == null ? null : Dates.format(choice.day()));
        return "report/table";
    }

    @GetMapping(PeriodController.PATH + "/bieu/{code:[a-z0-9-]+}.xlsx")
    void workbook(
            @PathVariable String code,
            @ModelAttribute("chon") PeriodParams params,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Choice choice = desk.openTables(params, actor);
        write(List.of(source(code, choice)), choice, name(code, choice), response);
    }

    /** All tables, a sheet each. */
    @GetMapping(PeriodController.PATH + "/ca-bo.xlsx")
    void all(@ModelAttribute("chon") PeriodParams params, Actor actor, HttpServletResponse response)
            throws IOException {
        Choice choice = desk.openTables(params, actor);
        write(tables.of(choice.question()), choice, name("bieu", choice), response);
    }

    private void write(List<TableSource> sources, Choice choice, String name, HttpServletResponse response)
            throws IOException {
        try (TableWorkbook book = new TableWorkbook()) {
            for (TableSource source : sources) {
                tables.write(source, choice.question(), book.sheet(source.label()));
            }
            book.writeTo(Download.XLSX.to(response, name));
        }
    }

    @GetMapping(PeriodController.PATH + "/bieu/{code:[a-z0-9-]+}.docx")
    void paper(
            @PathVariable String code,
            @ModelAttribute("chon") PeriodParams params,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Choice choice = desk.openTables(params, actor);
        TableSource source = source(code, choice);
        OutputStream out = Download.DOCX.to(response, name(code, choice));
        try (WordPaper paper = new WordPaper(out, true)) {
            TablePaper table = new TablePaper(paper, WordPaper.ACROSS_WIDTH, true);
            tables.write(source, choice.question(), table);
            table.end();
            paper.line(WordLine.left("", 8));
            int half = WordPaper.ACROSS_WIDTH / 2;
            paper.sideBySide(
                    new int[] {half, half},
                    List.of(
                            List.of(WordLine.centred(SIGN, 12).heavy()),
                            List.of(WordLine.centred("THỦ TRƯỞNG ĐƠN VỊ", 12).heavy())));
            paper.line(WordLine.left("", 8));
        }
    }

    private TableSource source(String code, Choice choice) {
        return tables.find(code, choice.question()).orElseThrow(() -> new NotFoundException("table", code));
    }

    private static String name(String code, Choice choice) {
        return code + "-" + choice.period().code() + "-" + choice.question().day();
    }
}
