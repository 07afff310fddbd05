package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.BulkSteps.Result;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.UnitJoining.Answer;

/**
 * Duties of the register given to many units at once: first what would happen to each pair, then a result for each. A duty
 * is a transaction of its own, so that one that fails does not undo the others.
 */
@Service
public class BulkAssigning {

    /** More than this at once is a mistake of the hand. */
    public static final int MOST = 5000;

    private final TaskRegister register;
    private final UnitJoining joining;
    private final AssigningForm form;
    private final Units units;

    BulkAssigning(TaskRegister register, UnitJoining joining, AssigningForm form, Units units) {
        this.register = register;
        this.joining = joining;
        this.form = form;
        this.units = units;
    }

    /** One duty and one unit; refused = why it will not be given. */
    public record Pair(
            long taskId,
            String title,
            String unitName,
            String unitIcon,
            @Nullable Rejection refused) {}

    /** The duties of chosen assignments that the actor gives to units, each once. */
    @Transactional(readOnly = true)
    public List<Duty> duties(Collection<Long> assignments, Collection<Long> tasks, Actor actor) {
        LinkedHashSet<Long> ids = new LinkedHashSet<>(tasks);
        if (!assignments.isEmpty()) {
            register.list(TaskFilter.ofChosen(new LinkedHashSet<>(assignments)), actor, BulkSteps.MOST, 0)
                    .forEach(row -> ids.add(row.taskId()));
        }
        return ids.stream()
                .flatMap(id -> register.duty(id, actor).stream())
                .filter(duty -> actor.may(Right.ASSIGN_TASK) && actor.sees(duty.ownerPath()))
                .toList();
    }

    /** Units that the authority of the first duty gives work to. */
    @Transactional(readOnly = true)
    public List<UnitSummary> candidates(List<Duty> duties) {
        return duties.isEmpty()
                ? List.of()
                : form.candidates(new UnitId(duties.get(0).ownerId()));
    }

    @Transactional(readOnly = true)
    public List<Pair> preview(List<Duty> duties, Collection<Long> chosen, Actor by) {
        List<UnitSummary> found = find(chosen);
        List<Pair> pairs = new ArrayList<>();
        for (Duty duty : duties) {
            for (Answer answer : joining.preview(duty.id(), found, by)) {
                pairs.add(new Pair(
                        duty.id(),
                        duty.title(),
                        answer.unit().name(),
                        answer.unit().kind().icon(),
                        answer.refused()));
            }
        }
        return pairs;
    }

    /** Gives each duty to each unit that can have it. */
    public List<Result> give(List<Duty> duties, Collection<Long> chosen, Actor by) {
        List<UnitSummary> found = find(chosen);
        List<Result> results = new ArrayList<>();
        for (Duty duty : duties) {
            for (Answer answer : give(duty, found, by)) {
                Rejection refused = answer.refused();
                results.add(new Result(
                        duty.id(),
                        duty.title(),
                        answer.unit().name(),
                        refused == null ? null : refused.messageKey(),
                        refused == null
                                ? List.of()
                                : refused.arguments().stream()
                                        .map(String::valueOf)
                                        .toList()));
            }
        }
        return results;
    }

    private List<Answer> give(Duty duty, List<UnitSummary> found, Actor by) {
        try {
            return joining.join(duty.id(), found, by);
        } catch (DataIntegrityViolationException raced) {
            // another clerk gave it to one of them at the same moment
            Rejection changed = Rejection.of("task.error.changedMeanwhile");
            return found.stream().map(unit -> new Answer(unit, changed)).toList();
        }
    }

    private List<UnitSummary> find(Collection<Long> chosen) {
        List<UnitId> ids = chosen.stream().distinct().map(UnitId::new).toList();
        Map<UnitId, UnitSummary> byId = new LinkedHashMap<>(units.findAll(ids));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
