package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;
import vn.ntm.works.domain.DebtReading;
import vn.ntm.works.domain.DebtReading.Wanted;
import vn.ntm.works.domain.DebtService;
import vn.ntm.works.domain.DebtSheet;
import vn.ntm.works.domain.WorkRules;

/** Table B4, "nợ đọng xây dựng cơ bản": on the screen and as a workbook. */
@Controller
@RequestMapping(DebtController.PATH)
class DebtController {

    static final String PATH = "/no-dong";
    private static final int SIZE = 50;
    private static final int ALL = 20_000;

    private final DebtReading reading;
    private final DebtService service;
    private final ApplicationClock clock;

    DebtController(DebtReading reading, DebtService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable String ngay,
            @RequestParam(defaultValue = "false") boolean conNo,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        int page = Math.max(1, trang);
        DebtSheet sheet = sheet(new Wanted(donVi, day(ngay), conNo, page, SIZE), actor);
        String query = "donVi=" + sheet.area().unit().id() + "&ngay=" + sheet.day() + (conNo ? "&conNo=true" : "");
        model.addAttribute("sheet", sheet);
        model.addAttribute("onlyOwing", conNo);
        model.addAttribute("query", query);
        model.addAttribute("mayImport", WorkRules.mayEdit(sheet.area().unit(), actor));
        model.addAttribute(
                "declarable",
                sheet.units().stream()
                        .filter(one -> WorkRules.mayDeclare(one.unit(), actor)
                                && !one.sums().owed().isPositive())
                        .map(DebtSheet.OfUnit::unit)
                        .toList());
        model.addAttribute("pager", Pager.of(page, SIZE, sheet.total(), PATH, query));
        return "works/debts";
    }

    @GetMapping("/bieu-b4.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable String ngay,
            @RequestParam(defaultValue = "false") boolean conNo,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        DebtSheet sheet = sheet(new Wanted(donVi, day(ngay), conNo, 1, ALL), actor);
        DebtWorkbook.send(sheet, response);
    }

    @PostMapping("/khong-con")
    String declare(
            @RequestParam long donVi,
            @RequestParam(required = false) @Nullable Long xem,
            @RequestParam(required = false) @Nullable String document,
            Actor actor,
            RedirectAttributes redirect) {
        LocalDate today = clock.today();
        Outcome<Long> outcome = service.declareClear(new UnitId(donVi), today, document, actor);
        if (outcome.isRejected()) {
            Rejection rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, "works.flash.declared", Dates.format(today));
        }
        return "redirect:" + PATH + (xem == null ? "" : "?donVi=" + xem);
    }

    private DebtSheet sheet(Wanted wanted, Actor actor) {
        return reading.sheet(wanted, actor).orElseThrow(() -> new NotFoundException("area", wanted.area() + ""));
    }

    /** What is no date is today. */
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
