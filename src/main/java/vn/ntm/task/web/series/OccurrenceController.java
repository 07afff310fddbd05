package vn.ntm.task.web.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.series.OccurrenceAction;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.SeriesOccurrence;
import vn.ntm.task.domain.series.SeriesReading;
import vn.ntm.task.domain.series.SeriesReading.Shown;

/** One unit's report for one period: what it says, beside the period before, and what happened to it. */
@Controller
class OccurrenceController {

    private final SeriesReading reading;
    private final ApplicationClock clock;

    OccurrenceController(SeriesReading reading, ApplicationClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/bao-cao-dinh-ky/ky/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        Shown shown = reading.show(id, actor);
        LocalDate today = clock.today();
        SeriesOccurrence occurrence = shown.occurrence();
        Set<OccurrenceAction> actions = occurrence.actionsFor(actor, today);
        addHead(model, occurrence, shown.series().title(), today);
        model.addAttribute("shown", shown);
        model.addAttribute("answers", Answers.of(shown));
        model.addAttribute("history", OccurrenceHistory.of(shown.history(), shown.files()));
        model.addAttribute("maySend", actions.contains(OccurrenceAction.SEND));
        model.addAttribute("mayRecord", actions.contains(OccurrenceAction.RECORD));
        model.addAttribute("mayReturn", actions.contains(OccurrenceAction.RETURN));
        model.addAttribute("covers", names(shown.covers()));
        SeriesOccurrence coveredBy = shown.coveredBy();
        model.addAttribute("coveredBy", coveredBy == null ? null : coveredBy.periodName());
        model.addAttribute("coveredPath", coveredBy == null ? null : "/bao-cao-dinh-ky/ky/" + coveredBy.id());
        model.addAttribute("back", "/bao-cao-dinh-ky/" + shown.series().id());
        return "task/series/report";
    }

    private static List<String> names(List<SeriesOccurrence> occurrences) {
        return occurrences.stream().map(SeriesOccurrence::periodName).toList();
    }

    /** What every page about an occurrence shows above: period, day, state. */
    static void addHead(Model model, SeriesOccurrence occurrence, String title, LocalDate today) {
        OccurrenceState state = occurrence.state(today);
        long late = occurrence.daysLate(today);
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("seriesTitle", title);
        model.addAttribute("periodName", capital(occurrence.periodName()));
        model.addAttribute("state", state);
        model.addAttribute("stateWords", words(state, late));
        model.addAttribute("due", Dates.format(occurrence.dueDay()));
        model.addAttribute(
                "dueNote",
                occurrence.dueDay().equals(occurrence.nominalDay())
                        ? null
                        : "ngày " + Dates.format(occurrence.nominalDay()) + " nghỉ nên chuyển sang "
                                + Dates.weekday(occurrence.dueDay().getDayOfWeek()));
        model.addAttribute("sentOn", Dates.format(occurrence.sentOn()));
    }

    private static String words(OccurrenceState state, long late) {
        return switch (state) {
            case SENT_LATE -> "Nộp muộn " + late + " ngày";
            case OVERDUE -> "Chưa gửi, quá hạn " + late + " ngày";
            case REDO -> late > 0 ? "Làm lại, quá hạn " + late + " ngày" : state.label();
            case SENT_ON_TIME -> "Đã gửi đúng hạn";
            default -> state.label();
        };
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** Names of periods by id, for a form. */
    static Map<Long, String> byId(List<SeriesOccurrence> occurrences) {
        Map<Long, String> names = new java.util.LinkedHashMap<>();
        occurrences.forEach(one -> names.put(one.id(), one.periodName()));
        return names;
    }
}
