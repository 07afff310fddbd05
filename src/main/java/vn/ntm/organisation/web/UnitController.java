package vn.ntm.organisation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.domain.UnitPage;
import vn.ntm.organisation.domain.UnitPages;
import vn.ntm.organisation.domain.UnitReading;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** The directory: tree, list, page of a unit. */
@Controller
class UnitController {

    private final UnitReading reading;
    private final UnitEditors editors;
    private final UnitOptions options;
    private final List<UnitPanel> panels;
    private final UnitLineage lineage;
    private final ApplicationClock clock;

    UnitController(
            UnitReading reading,
            UnitEditors editors,
            UnitOptions options,
            List<UnitPanel> panels,
            UnitLineage lineage,
            ApplicationClock clock) {
        this.reading = reading;
        this.editors = editors;
        this.options = options;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(UnitPanel::order))
                .toList();
        this.lineage = lineage;
        this.clock = clock;
    }

    @GetMapping("/don-vi")
    String directory(
            @ModelAttribute("f") UnitListForm form,
            BindingResult ignored,
            @RequestParam(name = "cha", required = false) @Nullable Long parent,
            Model model) {
        LocalDate day = form.day(clock.today());
        model.addAttribute("day", day);
        model.addAttribute("dayMisread", form.dayMisread());
        model.addAttribute("kinds", options.kinds());
        model.addAttribute("mayEdit", editors.mayEdit());
        model.addAttribute("mayReadRearrangements", editors.mayReadRearrangements());
        if (form.asks()) {
            UnitPages.Listing listing = reading.list(form.filter(clock.today()));
            model.addAttribute("rows", listing.rows());
            model.addAttribute("pager", Pager.of(form.page(), form.size(), listing.total(), "/don-vi", form.query()));
            return "organisation/units";
        }
        UnitSummary top = parent == null ? null : unit(parent);
        model.addAttribute("top", top);
        model.addAttribute("ancestors", top == null ? List.of() : reading.ancestors(top));
        model.addAttribute("rows", reading.below(top == null ? null : top.id(), day));
        return "organisation/units";
    }

    @GetMapping("/don-vi/{id}")
    String show(@PathVariable long id, Model model) {
        UnitPage page = reading.page(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
        model.addAttribute("page", page);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayEdit", editors.mayEdit());
        if (page.unit().kind().level().isAboveCommunes()) {
            model.addAttribute("breaks", lineage.breaksOf(page.unit()));
        }
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel.panelFor(page.unit()))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("back", "/don-vi");
        return "organisation/unit";
    }

    private UnitSummary unit(long id) {
        return reading.unit(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
    }
}
