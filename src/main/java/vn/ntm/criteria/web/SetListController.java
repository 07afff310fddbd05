package vn.ntm.criteria.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.SetBrowsing;
import vn.ntm.criteria.domain.SetBrowsing.Listed;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** The sets by period, with those in force on a day. */
@Controller
class SetListController {

    private final SetBrowsing sets;
    private final ApplicationClock clock;

    SetListController(SetBrowsing sets, ApplicationClock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /** A set in the list. */
    public record SetRow(Listed set, String validity, String state, boolean current) {}

    /** The sets of one period. */
    public record PeriodGroup(String period, boolean national, List<SetRow> rows) {}

    @GetMapping("/bo-tieu-chi")
    String list(@RequestParam(name = "ngay", required = false) @Nullable String typed, Actor actor, Model model) {
        LocalDate day = dayOf(typed);
        boolean wrong = day == null && typed != null;
        LocalDate shown = day == null ? clock.today() : day;
        boolean maySet = CatalogueAuthority.refuseSets(actor).isEmpty();
        List<SetRow> rows = sets.list().stream()
                .filter(set -> maySet || !set.draft())
                .map(set -> row(set, shown))
                .toList();
        model.addAttribute("typedDay", wrong ? typed : Dates.format(shown));
        model.addAttribute("wrongDay", wrong);
        model.addAttribute("day", Dates.format(shown));
        model.addAttribute("isToday", shown.equals(clock.today()));
        model.addAttribute("current", rows.stream().filter(SetRow::current).toList());
        model.addAttribute("groups", grouped(rows));
        model.addAttribute("maySet", maySet);
        model.addAttribute("manages", actor.may(Right.MANAGE_CRITERIA));
        return "criteria/list";
    }

    private static @Nullable LocalDate dayOf(@Nullable String typed) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static SetRow row(Listed set, LocalDate day) {
        boolean inForce = set.isInForce(day);
        String state = set.draft()
                ? "draft"
                : !set.isNational()
                        ? "province"
                        : inForce ? "current" : day.isBefore(set.validFrom()) ? "future" : "past";
        return new SetRow(set, Validity.of(set), state, inForce && set.isNational());
    }

    private static List<PeriodGroup> grouped(List<SetRow> rows) {
        Map<String, List<SetRow>> national = new LinkedHashMap<>();
        List<SetRow> provincial = new ArrayList<>();
        for (SetRow row : rows) {
            if (row.set().isNational()) {
                national.computeIfAbsent(row.set().period(), period -> new ArrayList<>())
                        .add(row);
            } else {
                provincial.add(row);
            }
        }
        List<PeriodGroup> groups = new ArrayList<>();
        national.forEach((period, list) -> groups.add(new PeriodGroup(period.replace("-", " - "), true, list)));
        if (!provincial.isEmpty()) {
            groups.add(new PeriodGroup("", false, provincial));
        }
        return groups;
    }
}
