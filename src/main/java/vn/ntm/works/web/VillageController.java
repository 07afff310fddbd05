package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.Villages.NewVillage;
import vn.ntm.works.Villages.VillageTier;
import vn.ntm.works.domain.VillageReading;
import vn.ntm.works.domain.VillageService;
import vn.ntm.works.domain.VillageSheet;
import vn.ntm.works.domain.VillageStore.Named;

/** Table B8, "thôn NTM, thôn kiểu mẫu": on the screen, as a workbook, and naming thôn. */
@Controller
@RequestMapping(VillageController.PATH)
class VillageController {

    static final String PATH = "/thon";
    private static final String VIEW = "works/villages";

    private final VillageReading reading;
    private final VillageService service;

    VillageController(VillageReading reading, VillageService service) {
        this.reading = reading;
        this.service = service;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            Actor actor,
            Model model) {
        VillageSheet sheet = sheet(donVi, nam, actor);
        VillageInput form = new VillageInput();
        form.setYear(Integer.toString(sheet.year()));
        model.addAttribute("form", form);
        return page(sheet, model);
    }

    @PostMapping
    ModelAndView name(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            @ModelAttribute("form") VillageInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        VillageSheet sheet = sheet(donVi, nam, actor);
        NewVillage village = form.toVillage(binding);
        if (village != null) {
            Outcome<Long> outcome = naming(village, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.village", village.name());
                return new ModelAndView("redirect:" + path(donVi, village.year()));
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(sheet, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> naming(NewVillage village, Actor actor) {
        try {
            return service.name(village, actor);
        } catch (DuplicateKeyException raced) {
            // works_village_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("name", "works.error.villageKnown"));
        }
    }

    @PostMapping("/{id}/dat")
    String met(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable String metOn,
            @RequestParam(required = false) @Nullable String decision,
            Actor actor,
            RedirectAttributes redirect) {
        Named village = find(id, actor);
        tell(service.met(id, DebtController.day(metOn), decision, actor), "works.flash.villageMet", village, redirect);
        return "redirect:" + path(donVi, village.year());
    }

    @PostMapping("/{id}/bo")
    String withdraw(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Named village = find(id, actor);
        tell(service.withdraw(id, reason, actor), "works.flash.villageWithdrawn", village, redirect);
        return "redirect:" + path(donVi, village.year());
    }

    @GetMapping("/bieu-b8.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable Integer nam,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        VillageSheet sheet = sheet(donVi, nam, actor);
        try (Xlsx book = new Xlsx()) {
            Xlsx.Table table = book.table(
                    "B8",
                    "BIỂU THÔN NÔNG THÔN MỚI, THÔN KIỂU MẪU",
                    "%s · năm %d".formatted(sheet.area().unit().name(), sheet.year()),
                    List.of("TT", "Mã xã", "Xã", "Số thôn đăng ký", "Số thôn đạt", "Tên thôn, năm đạt"));
            int number = 0;
            for (VillageSheet.Line line : sheet.lines()) {
                table.row(Arrays.asList(
                        ++number,
                        line.unit().code(),
                        line.unit().name(),
                        line.registered(),
                        line.met(),
                        line.villages().stream()
                                .map(VillageController::words)
                                .reduce((left, right) -> left + "; " + right)
                                .orElse(null)));
            }
            table.row(Arrays.asList(null, null, "Tổng số", sheet.registered(), sheet.met(), null));
            book.send("bieu-b8-" + sheet.year() + ".xlsx", response);
        }
    }

    private static String words(Named village) {
        return village.name() + (village.metOn() == null ? "" : " (" + Dates.format(village.metOn()) + ")");
    }

    private static void tell(Outcome<Long> outcome, String key, Named village, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Rejection rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, key, village.name());
        }
    }

    private static String page(VillageSheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("tiers", VillageTier.values());
        return VIEW;
    }

    private static String path(@Nullable Long area, int year) {
        return PATH + "?nam=" + year + (area == null ? "" : "&donVi=" + area);
    }

    private Named find(long id, Actor actor) {
        return reading.find(id, actor).orElseThrow(() -> new NotFoundException("village", id));
    }

    private VillageSheet sheet(@Nullable Long area, @Nullable Integer year, Actor actor) {
        if (year != null && (year < 2010 || year > 2100)) {
            throw new NotFoundException("year", year);
        }
        return reading.sheet(area, year, actor).orElseThrow(() -> new NotFoundException("area", area + ""));
    }
}
