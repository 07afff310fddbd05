package vn.ntm.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.NationalDirectory;
import vn.ntm.organisation.NationalDirectory.LoadReport;
import vn.ntm.organisation.domain.UnitReading;
import vn.ntm.ui.Flash;
import vn.ntm.ui.Numbers;

/** Loading the national list with one button. */
@Controller
class NationalDirectoryController {

    private final NationalDirectory directory;
    private final UnitReading reading;
    private final UnitEditors editors;

    NationalDirectoryController(NationalDirectory directory, UnitReading reading, UnitEditors editors) {
        this.directory = directory;
        this.reading = reading;
        this.editors = editors;
    }

    @GetMapping("/don-vi/danh-ba")
    String show(Model model) {
        editors.require();
        model.addAttribute("counts", reading.counts());
        model.addAttribute("back", "/don-vi");
        return "organisation/national";
    }

    @PostMapping("/don-vi/danh-ba")
    String load(
            @RequestParam(name = "dongY", defaultValue = "false") boolean agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        editors.require();
        if (!agreed) {
            model.addAttribute("notAgreed", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        LoadReport report = directory.loadAll();
        Flash.success(
                redirect,
                "organisation.flash.loaded",
                Numbers.group(report.unitsEntered()),
                Numbers.group(report.unitsKnown()),
                Numbers.group(report.eventsEntered()));
        return "redirect:/don-vi/danh-ba";
    }
}
