package vn.ntm.report.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.form.Forms;
import vn.ntm.report.domain.frozen.Freezing;
import vn.ntm.report.domain.frozen.FrozenPeriod;
import vn.ntm.report.domain.frozen.FrozenPeriods;
import vn.ntm.report.domain.paper.SummaryReading;
import vn.ntm.report.domain.paper.UnitAnswers;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.period.Definitions;
import vn.ntm.report.domain.table.ReportTables;
import vn.ntm.report.web.PeriodDesk.Choice;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** "Báo cáo theo kỳ": the tables and the paper of a period, who has reported for it, and the periods that are frozen. */
@Controller
class PeriodController {

    static final String PATH = "/bao-cao/ky";
    private static final int PERIODS = 24;

    private final PeriodDesk desk;
    private final Definitions definitions;
    private final ReportTables tables;
    private final SummaryReading summaries;
    private final Freezing freezing;
    private final FrozenPeriods frozen;
    private final Forms forms;
    private final ApplicationClock clock;

    PeriodController(
            PeriodDesk desk,
            Definitions definitions,
            ReportTables tables,
            SummaryReading summaries,
            Freezing freezing,
            FrozenPeriods frozen,
            Forms forms,
            ApplicationClock clock) {
        this.desk = desk;
        this.definitions = definitions;
        this.tables = tables;
        this.summaries = summaries;
        this.freezing = freezing;
        this.frozen = frozen;
        this.forms = forms;
        this.clock = clock;
    }

    /** A frozen period in the list. */
    record FrozenRow(long id, String label, String by, String moment) {

        static FrozenRow of(FrozenPeriod period) {
            return new FrozenRow(
                    period.id(),
                    period.period().name() + (period.edition() > 1 ? ", lần " + period.edition() : ""),
                    period.by() + ", " + period.position(),
                    Dates.format(period.at()));
        }
    }

    @GetMapping(PATH)
    String show(@ModelAttribute("chon") PeriodParams params, Actor actor, Model model) {
        Optional<Choice> found = desk.find(params, actor);
        model.addAttribute("areas", desk.areas(actor));
        model.addAttribute("choice", found.orElse(null));
        model.addAttribute("cycles", List.of(Cycle.values()));
        found.ifPresent(choice -> fill(choice, actor, model));
        return "report/period";
    }

    private void fill(Choice choice, Actor actor, Model model) {
        UnitAnswers answers = summaries.answers(choice.area(), choice.definition(), choice.period(), actor);
        model.addAttribute("periods", choice.definition().cut().latest(clock.today(), PERIODS));
        model.addAttribute("due", Dates.format(definitions.due(choice.definition(), choice.period())));
        model.addAttribute("cut", Dates.format(choice.question().day()));
        model.addAttribute("running", !choice.period().to().isBefore(clock.today()));
        model.addAttribute("day", choice.day() == null ? null : Dates.format(choice.day()));
        model.addAttribute("tables", tables.of(choice.question()));
        model.addAttribute("ofCommune", forms.ofCommune(choice.question().day()));
        model.addAttribute("communes", desk.communes(choice));
        model.addAttribute("answers", answers);
        model.addAttribute("missing", answers.missing());
        model.addAttribute(
                "frozen", frozen.of(choice.area()).stream().map(FrozenRow::of).toList());
        model.addAttribute("mayFreeze", freezing.mayFreeze(choice.area(), choice.period(), actor));
        model.addAttribute("mayDefine", definitions.mayChange(actor, choice.area()));
    }
}
