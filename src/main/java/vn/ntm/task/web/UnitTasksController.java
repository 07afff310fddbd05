package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.ui.NotFoundException;

/** On a unit's page: every duty it holds, and those of others that concern its territory. */
@Controller
class UnitTasksController implements UnitPanel {

    private static final int LIMIT = 100;

    private final TaskRegister register;
    private final Units units;
    private final ApplicationClock clock;

    UnitTasksController(TaskRegister register, Units units, ApplicationClock clock) {
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        return new Panel("Nhiệm vụ", "/nhiem-vu/don-vi/" + unit.id());
    }

    @GetMapping("/nhiem-vu/don-vi/{id}")
    String panel(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        if (htmx == null) {
            return "redirect:/nhiem-vu?donVi=" + id + "&vaiTro=tat-ca";
        }
        UnitSummary unit = units.find(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
        LocalDate today = clock.today();
        List<TaskRow> rows = register.about(id, unit.shortName(), actor, LIMIT).stream()
                .map(row -> TaskRow.of(row, 0, today, false))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("unitId", id);
        model.addAttribute("unitName", unit.name());
        return "task/_unit :: panel";
    }
}
