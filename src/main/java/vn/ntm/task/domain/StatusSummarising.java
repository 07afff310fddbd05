package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Part;

/** Brings the answers of all units together, and makes targets of what they promise where a person says so. */
@Service
public class StatusSummarising {

    private final StatusAnswers answers;
    private final Targets targets;

    StatusSummarising(StatusAnswers answers, Targets targets) {
        this.answers = answers;
        this.targets = targets;
    }

    /** Empty where the duty does not ask for the state of every criterion. */
    @Transactional(readOnly = true)
    public Optional<StatusSummary> of(Opened opened, Actor actor) {
        Integer year = opened.duty().forecastYear();
        return year == null
                ? Optional.empty()
                : Optional.of(StatusSummary.of(
                        year,
                        opened.parts(),
                        opened.checklists(),
                        answers.latest(opened.duty().id(), actor)));
    }

    /** A "có" of a unit that reported. */
    public record Promise(Part part, StatusSummary.Column criterion) {

        /** As the form sends it. */
        public String key() {
            return part.unitId() + ":" + criterion.itemId();
        }
    }

    /** Whether this person makes targets of the answers: the office of the territory that asked. */
    public static boolean maySetTargets(Opened opened, Actor actor) {
        return actor.role().isOffice()
                && actor.may(Right.ASSIGN_TASK)
                && actor.sees(opened.duty().ownerPath());
    }

    /** What was promised and is no target of the year yet. */
    @Transactional(readOnly = true)
    public List<Promise> promises(StatusSummary summary) {
        Set<String> set = new HashSet<>();
        List<UnitId> units = summary.sent().stream()
                .map(row -> new UnitId(row.part().unitId()))
                .toList();
        List<Target> there = units.isEmpty() ? List.of() : targets.of(units, summary.year());
        there.stream()
                .filter(target -> target.kind() == TargetKind.CRITERION)
                .forEach(target -> set.add(target.unit() + ":" + target.itemId()));
        List<Promise> promises = new ArrayList<>();
        for (StatusSummary.Row row : summary.sent()) {
            for (int i = 0; i < summary.columns().size(); i++) {
                StatusAnswer answer = row.answers().get(i);
                Promise promise = new Promise(row.part(), summary.columns().get(i));
                if (answer != null && Boolean.TRUE.equals(answer.willReach()) && !set.contains(promise.key())) {
                    promises.add(promise);
                }
            }
        }
        return promises;
    }

    /** Makes targets of the promises a person chose: all of them or none. */
    @Transactional
    public Outcome<Integer> setTargets(Opened opened, Collection<String> chosen, Actor by) {
        Optional<StatusSummary> summary = of(opened, by);
        if (summary.isEmpty() || !maySetTargets(opened, by)) {
            return Outcome.rejected(Rejection.of("task.error.targetsNotYours"));
        }
        List<NewTarget> wanted = promises(summary.get()).stream()
                .filter(promise -> chosen.contains(promise.key()))
                .map(promise -> new NewTarget(
                        new UnitId(promise.part().unitId()),
                        summary.get().year(),
                        TargetKind.CRITERION,
                        promise.criterion().itemId(),
                        null,
                        document(promise.part())))
                .toList();
        if (wanted.isEmpty()) {
            return Outcome.rejected(Rejection.of("task.error.targetsNone"));
        }
        Outcome<List<Long>> set = targets.setAll(wanted, by);
        return set.isRejected() ? Outcome.rejected(set.rejections()) : Outcome.done(wanted.size());
    }

    private static String document(Part part) {
        String number = part.reportNumber();
        LocalDate on = part.reportedOn();
        return "Báo cáo " + (number == null ? "của " + part.unitName() : number)
                + (on == null ? "" : " ngày " + Dates.format(on));
    }
}
