package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.frozen.Freezing;
import vn.ntm.report.domain.frozen.Freezing.Opened;
import vn.ntm.report.domain.frozen.FrozenTable;
import vn.ntm.report.domain.frozen.TableChanges;
import vn.ntm.report.domain.paper.TableWorkbook;
import vn.ntm.report.web.PeriodDesk.Choice;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;

/** "Chốt kỳ", and a frozen period beside what its tables say today. */
@Controller
class FrozenController {

    private static final String PATH = PeriodController.PATH + "/chot";

    private final PeriodDesk desk;
    private final Freezing freezing;

    FrozenController(PeriodDesk desk, Freezing freezing) {
        this.desk = desk;
        this.freezing = freezing;
    }

    /** A frozen table as the page shows it. */
    record Shown(FrozenTable table, TableHtml html, boolean cards, int changes, List<String> added) {

        static Shown of(TableChanges changes) {
            FrozenTable then = changes.then();
            TableHtml html = new TableHtml(then.head(), then.lines(), changes.cells(), changes.gone());
            return new Shown(then, html, html.asCards(), changes.count(), changes.added());
        }
    }

    @PostMapping(PATH)
    String freeze(
            @ModelAttribute("chon") PeriodParams params,
            @RequestParam(required = false) @Nullable String note,
            Actor actor,
            RedirectAttributes redirect) {
        Choice choice = desk.open(params, actor);
        Outcome<Long> outcome = freezing.freeze(choice.area(), choice.period(), note, actor);
        if (outcome.isRejected()) {
            Rejection why = outcome.rejections().get(0);
            Flash.failure(redirect, why.messageKey(), why.arguments().toArray());
            redirect.addFlashAttribute("typedNote", note);
            return "redirect:" + PeriodController.PATH + choice.query();
        }
        Flash.success(redirect, "report.flash.frozen", choice.period().name());
        return "redirect:" + PATH + "/" + outcome.value();
    }

    @GetMapping(PATH + "/{id:[0-9]+}")
    String show(@PathVariable long id, Actor actor, Model model) {
        Opened opened = open(id, actor);
        List<TableChanges> changes = freezing.changes(opened, actor);
        model.addAttribute("opened", opened);
        model.addAttribute("moment", Dates.format(opened.period().at()));
        model.addAttribute(
                "changes", changes.stream().mapToInt(TableChanges::count).sum());
        model.addAttribute("tables", changes.stream().map(Shown::of).toList());
        return "report/frozen";
    }

    /** The frozen tables, a sheet each, as they were. */
    @GetMapping(PATH + "/{id:[0-9]+}.xlsx")
    void workbook(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        Opened opened = open(id, actor);
        try (TableWorkbook book = new TableWorkbook()) {
            for (FrozenTable table : opened.tables()) {
                table.writeTo(book.sheet(table.head().code()));
            }
            book.writeTo(Download.XLSX.to(
                    response,
                    "chot-" + opened.period().period().code() + "-lan-"
                            + opened.period().edition()));
        }
    }

    private Opened open(long id, Actor actor) {
        desk.mustLead(actor);
        return freezing.open(id, actor).orElseThrow(() -> new NotFoundException("frozen period", id));
    }
}
