package vn.ntm.task.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DutyChain;
import vn.ntm.task.DutyChain.Place;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.DutyTies.Link;

/** Puts chains together and says what is out of order in them: pure, the same parts give the same chain. */
final class ChainRule {

    private ChainRule() {}

    /**
     * @param links parts of all chains, by chain and depth
     * @param unit whose view it is: of a duty in which it has a part, only that part counts; null for all
     */
    static List<DutyChain> chains(List<Link> links, @Nullable Long unit, LocalDate today) {
        Map<Long, Map<Long, List<Link>>> byChain = new LinkedHashMap<>();
        for (Link link : links) {
            byChain.computeIfAbsent(link.chain(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(link.taskId(), id -> new ArrayList<>())
                    .add(link);
        }
        List<DutyChain> chains = new ArrayList<>();
        for (Map<Long, List<Link>> duties : byChain.values()) {
            List<Stage> stages = new ArrayList<>();
            duties.values().forEach(parts -> stages.add(Stage.of(parts, unit)));
            stages.removeIf(stage -> stage.worst().status() == AssignmentStatus.CANCELLED);
            if (stages.size() > 1) {
                chains.add(chain(stages, today));
            }
        }
        return chains;
    }

    /** A duty in a chain: the part that decides, and whose it is. */
    private record Stage(Link worst, String units, boolean done) {

        static Stage of(List<Link> parts, @Nullable Long unit) {
            List<Link> own = parts.stream()
                    .filter(part -> unit != null && part.unitId() == unit)
                    .toList();
            List<Link> counted = own.isEmpty() ? parts : own;
            List<Link> open = counted.stream()
                    .filter(part -> part.status() != AssignmentStatus.CANCELLED)
                    .toList();
            Link worst = (open.isEmpty() ? counted : open)
                    .stream()
                            .min(Comparator.comparing(ChainRule::isDone).thenComparing(Link::timeliness))
                            .orElseThrow();
            String units = counted.stream().map(Link::unitName).distinct().collect(Collectors.joining(", "));
            return new Stage(worst, units, open.stream().allMatch(ChainRule::isDone));
        }

        boolean isLate() {
            return !done && worst.timeliness() == Timeliness.OVERDUE;
        }
    }

    /** Reported is enough for the next step to go on; acceptance may take its time. */
    private static boolean isDone(Link part) {
        return part.status() == AssignmentStatus.DONE || part.status() == AssignmentStatus.SUBMITTED;
    }

    private static DutyChain chain(List<Stage> stages, LocalDate today) {
        List<DutyChain.Step> steps = new ArrayList<>();
        boolean nowFound = false;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Link worst = stage.worst();
            Place place = stage.done() ? Place.DONE : nowFound ? Place.LATER : Place.NOW;
            nowFound |= place == Place.NOW;
            steps.add(new DutyChain.Step(
                    worst.taskId(),
                    i + 1,
                    worst.title(),
                    Dates.format(worst.lastDay()),
                    stage.units(),
                    StatusWords.chip(worst.status(), worst.timeliness(), worst.lastDay(), worst.reportedOn(), today),
                    place,
                    warning(stages.subList(0, i), stage, today)));
        }
        return new DutyChain(steps);
    }

    /** The nearest step before that stands in the way decides what is said. */
    private static @Nullable String warning(List<Stage> before, Stage stage, LocalDate today) {
        LocalDate own = stage.worst().lastDay();
        for (int i = before.size() - 1; i >= 0; i--) {
            Stage earlier = before.get(i);
            LocalDate day = earlier.worst().lastDay();
            int number = i + 1;
            if (stage.done() && !earlier.done()) {
                return "Đã báo cáo khi bước " + number + " chưa xong";
            }
            if (stage.done()) {
                continue;
            }
            if (earlier.isLate() && day != null) {
                return "Rủi ro: bước " + number + " quá hạn " + ChronoUnit.DAYS.between(day, today) + " ngày";
            }
            if (!earlier.done() && day != null && own != null && day.isAfter(own)) {
                return "Sai thứ tự: bước " + number + " đến hết ngày " + Dates.format(day) + ", sau hạn của bước này";
            }
        }
        return null;
    }
}
