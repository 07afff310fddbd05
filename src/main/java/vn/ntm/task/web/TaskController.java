package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.ui.NotFoundException;

/** One duty: its words and source, each unit's state, what the viewer may do, and all that happened. */
@Controller
class TaskController {

    /** Lines of the history shown at once; those before are folded. */
    private static final int RECENT = 15;

    private final TaskReading reading;
    private final DutyLinks links;
    private final DutyOrder order;
    private final ApplicationClock clock;

    TaskController(TaskReading reading, DutyLinks links, DutyOrder order, ApplicationClock clock) {
        this.reading = reading;
        this.links = links;
        this.order = order;
        this.clock = clock;
    }

    /** One unit's row. */
    public record PartView(
            long id,
            String unitName,
            String unitIcon,
            String unitPath,
            String role,
            boolean lead,
            StatusChip chip,
            boolean over,
            String sentOn,
            @Nullable String reportNumber,
            @Nullable Integer progress,
            List<Item> criteria,
            List<StoredFile> files,
            List<ActionView> actions,
            boolean notCounted,
            Tally tally,
            String dueLine,
            FollowTags follow,
            @Nullable String movedTo) {}

    /**
     * A button: GET opens a form, POST does it at once.
     *
     * @param more not needed every day: shown on demand
     * @param seen how often it was chased when the page was made
     */
    public record ActionView(
            String label,
            String icon,
            String path,
            boolean post,
            boolean primary,
            boolean more,
            int version,
            int seen) {}

    /** A criterion or indicator of the duty. */
    public record CriterionView(String code, String name, String units) {}

    /** A segment of the bar over the units' table. */
    public record Segment(String label, String css, long count, long percent) {}

    @GetMapping("/nhiem-vu/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        Opened opened = reading.open(id, actor).orElseThrow(() -> new NotFoundException("task", id));
        LocalDate today = clock.today();
        Duty duty = opened.duty();
        Map<Long, String> moves = order.show(opened, actor, model);
        List<PartView> parts = new ArrayList<>();
        for (Part part : ownFirst(opened.parts(), actor)) {
            parts.add(part(opened, part, moves.get(part.id()), actor, today));
        }
        List<PartView> leads = parts.stream().filter(PartView::lead).toList();
        model.addAttribute("duty", duty);
        model.addAttribute("dueLine", duty.lastDay() == null ? null : "hết " + Dates.format(duty.lastDay()));
        model.addAttribute("created", Dates.format(duty.createdAt()));
        model.addAttribute("reminder", Dates.format(duty.reminderDay()));
        model.addAttribute("start", Dates.format(duty.startDay()));
        model.addAttribute("leads", leads);
        model.addAttribute("unsent", withoutResult(opened.parts(), false));
        model.addAttribute("sentBack", withoutResult(opened.parts(), true));
        model.addAttribute(
                "supporters", parts.stream().filter(part -> !part.lead()).toList());
        // Answers say more of a criterion than a line that is ticked.
        model.addAttribute(
                "checklist",
                duty.forecastYear() == null ? ChecklistTable.of(opened.parts(), opened.checklists(), today) : null);
        links.show(opened, actor, model);
        model.addAttribute("segments", segments(opened.parts()));
        model.addAttribute("overall", overall(opened.parts(), today));
        model.addAttribute("criteria", criteria(opened));
        model.addAttribute("criteriaSet", opened.criteriaSet());
        model.addAttribute("referred", opened.referred());
        List<TaskHistory.LineView> history = TaskHistory.of(opened.history(), opened.files(), parts.size() > 1);
        int recent = Math.min(RECENT, history.size());
        model.addAttribute("times", opened.history().size());
        model.addAttribute("history", history.subList(0, recent));
        model.addAttribute("older", history.subList(recent, history.size()));
        model.addAttribute(
                "mine", parts.stream().filter(part -> !part.actions().isEmpty()).toList());
        model.addAttribute("back", "/nhiem-vu");
        return "task/show";
    }

    private static PartView part(Opened opened, Part part, @Nullable String movedTo, Actor actor, LocalDate today) {
        List<StoredFile> files = opened.history().stream()
                .filter(line -> line.assignmentId() == part.id())
                .flatMap(line -> opened.files().getOrDefault(line.id(), List.of()).stream())
                .toList();
        boolean readable = opened.history().stream().anyMatch(line -> line.assignmentId() == part.id());
        return new PartView(
                part.id(),
                part.unitName(),
                part.unitKind().icon(),
                "/don-vi/" + part.unitId(),
                role(part.role()),
                part.role() != AssignmentRole.SUPPORTING,
                StatusWords.chip(part.status(), part.timeliness(), part.lastDay(), part.reportedOn(), today),
                part.timeliness() == Timeliness.OVERDUE,
                Dates.format(part.reportedOn()),
                readable ? part.reportNumber() : null,
                readable ? part.progress() : null,
                opened.criteria().getOrDefault(part.id(), List.of()),
                files,
                DutyButtons.of(
                        opened.duty().id(),
                        part,
                        opened.actions().getOrDefault(part.id(), Set.of()),
                        part.unitId() == actor.unitId().value()),
                part.role() != AssignmentRole.SUPPORTING && !part.counted(),
                Tally.ofLines(opened.checklists().getOrDefault(part.id(), List.of())),
                part.follow().extensions() == 0 ? "" : "hết " + Dates.format(part.lastDay()),
                new FollowTags(part.follow()),
                movedTo);
    }

    /** On a phone the own part would stand below twenty others. */
    private static List<Part> ownFirst(List<Part> parts, Actor actor) {
        return parts.stream()
                .sorted(Comparator.comparing(
                        part -> part.unitId() != actor.unitId().value()))
                .toList();
    }

    /** Of whom no result stands, who never sent or who has to do it again: the sentences an office reads out. */
    private static List<String> withoutResult(List<Part> parts, boolean sentBack) {
        return parts.stream()
                .filter(part -> part.role() != AssignmentRole.SUPPORTING)
                .filter(part -> part.status().isOpen() && part.status() != AssignmentStatus.SUBMITTED)
                .filter(part -> (part.status() == AssignmentStatus.REWORK) == sentBack)
                .map(Part::unitName)
                .toList();
    }

    /** Each criterion once, with the units that answer for it. */
    private static List<CriterionView> criteria(Opened opened) {
        Map<Long, Item> items = new LinkedHashMap<>();
        Map<Long, List<String>> units = new LinkedHashMap<>();
        for (Part part : opened.parts()) {
            for (Item item : opened.criteria().getOrDefault(part.id(), List.of())) {
                items.put(item.id(), item);
                units.computeIfAbsent(item.id(), key -> new ArrayList<>()).add(part.unitName());
            }
        }
        return items.values().stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(item -> new CriterionView(
                        item.code(), item.name(), String.join(", ", units.getOrDefault(item.id(), List.of()))))
                .toList();
    }

    private static String role(AssignmentRole role) {
        return switch (role) {
            case LEAD -> "CT";
            case CO_LEAD -> "ĐCT";
            case SUPPORTING -> "PH";
        };
    }

    private static List<Segment> segments(List<Part> parts) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        Map<String, String> css = new LinkedHashMap<>();
        for (String[] kind : new String[][] {
            {"Đúng hạn", "b-done"},
            {"Hoàn thành trễ", "b-late"},
            {"Chờ nghiệm thu", "b-wait"},
            {"Trong hạn", "b-time"},
            {"Sắp đến hạn", "b-soon"},
            {"Quá hạn", "b-over"},
            {"Không thời hạn", "b-kt"}
        }) {
            counts.put(kind[0], new long[1]);
            css.put(kind[0], kind[1]);
        }
        long total = 0;
        for (Part part : parts) {
            if (part.role() == AssignmentRole.SUPPORTING || part.timeliness() == Timeliness.NOT_COUNTED) {
                continue;
            }
            total++;
            counts.getOrDefault(segment(part), new long[1])[0]++;
        }
        List<Segment> segments = new ArrayList<>();
        for (Map.Entry<String, long[]> entry : counts.entrySet()) {
            long count = entry.getValue()[0];
            if (count > 0) {
                segments.add(new Segment(
                        entry.getKey(),
                        css.getOrDefault(entry.getKey(), ""),
                        count,
                        Math.round(count * 100.0 / total)));
            }
        }
        return segments;
    }

    private static String segment(Part part) {
        return switch (part.timeliness()) {
            case DONE_ON_TIME -> "Đúng hạn";
            case DONE_LATE -> "Hoàn thành trễ";
            case OVERDUE -> "Quá hạn";
            case SENT_ON_TIME -> "Chờ nghiệm thu";
            case DUE_TODAY, DUE_SOON -> "Sắp đến hạn";
            case ON_TRACK -> "Trong hạn";
            case AWAITING_EVENT, NO_DEADLINE, DONE_NO_DEADLINE, NOT_COUNTED -> "Không thời hạn";
        };
    }

    /** The duty's own chip: that of its worst lead. */
    private static @Nullable StatusChip overall(List<Part> parts, LocalDate today) {
        return parts.stream()
                .filter(part -> part.role() != AssignmentRole.SUPPORTING)
                .min((one, other) -> Integer.compare(
                        one.timeliness().ordinal(), other.timeliness().ordinal()))
                .map(part ->
                        StatusWords.chip(part.status(), part.timeliness(), part.lastDay(), part.reportedOn(), today))
                .orElse(null);
    }
}
