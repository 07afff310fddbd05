package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ntm.assessment.Standing;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.HintKind;

/**
 * When a change of criteria says something about a duty. A duty about several criteria is proposed for closing when all of
 * them are met as verified; one criterion that falls back is enough to look at an accepted duty again.
 */
public final class HintRule {

    private HintRule() {}

    /** A criterion or indicator that a duty is linked to. */
    public record Link(long itemId, String code) {}

    /** A duty of the unit, by its assignment, with all it is linked to. */
    public record Linked(long assignmentId, AssignmentStatus status, List<Link> links) {}

    /** What is to be proposed: of which codes, in which state, since when. */
    public record Proposed(HintKind kind, String codes, Standing latest) {}

    /**
     * @param turned ids of what changed
     * @param now how the unit stands, by item id
     */
    static Optional<Proposed> of(Linked duty, Set<Long> turned, Map<Long, Standing> now) {
        if (duty.status().isOpen()) {
            return allMet(duty, now) ? proposed(HintKind.CLOSE, duty.links(), now) : Optional.empty();
        }
        List<Link> fallen = duty.links().stream()
                .filter(link -> turned.contains(link.itemId()))
                .filter(link -> {
                    Standing standing = now.get(link.itemId());
                    return standing != null && !standing.status().isMet();
                })
                .toList();
        return duty.status() == AssignmentStatus.DONE && !fallen.isEmpty()
                ? proposed(HintKind.REVIEW, fallen, now)
                : Optional.empty();
    }

    /** What was proposed before and is no longer so. */
    static Optional<HintKind> gone(Linked duty, Map<Long, Standing> now) {
        if (duty.status().isOpen()) {
            return allMet(duty, now) ? Optional.empty() : Optional.of(HintKind.CLOSE);
        }
        return allMet(duty, now) ? Optional.of(HintKind.REVIEW) : Optional.empty();
    }

    private static boolean allMet(Linked duty, Map<Long, Standing> now) {
        return duty.links().stream().allMatch(link -> {
            Standing standing = now.get(link.itemId());
            return standing != null && standing.isConfirmedMet();
        });
    }

    private static Optional<Proposed> proposed(HintKind kind, List<Link> links, Map<Long, Standing> now) {
        String codes = links.stream().map(Link::code).collect(Collectors.joining(", "));
        return links.stream()
                .flatMap(link -> Optional.ofNullable(now.get(link.itemId())).stream())
                .max(Comparator.comparing(Standing::since, Comparator.<LocalDate>naturalOrder()))
                .map(latest -> new Proposed(kind, codes, latest));
    }

    /** Everything this person may do about an open hint of that assignment. */
    static Set<HintAction> actionsFor(HintKind kind, Assignment assignment, Actor actor) {
        Set<HintAction> actions = EnumSet.noneOf(HintAction.class);
        if (kind == HintKind.REVIEW) {
            if (actor.may(Right.ASSIGN_TASK) && actor.sees(assignment.ownerPath())) {
                actions.add(HintAction.ASSIGN);
                actions.add(HintAction.DISMISS);
            }
            return actions;
        }
        Set<TaskAction> steps = assignment.actionsFor(actor);
        boolean reported = assignment.status() == AssignmentStatus.SUBMITTED;
        if (steps.contains(TaskAction.SUBMIT) && !reported) {
            actions.add(HintAction.REPORT);
        }
        if (steps.contains(TaskAction.ACCEPT)) {
            actions.add(HintAction.ACCEPT);
        }
        if (steps.contains(TaskAction.UPDATE) || steps.contains(TaskAction.ACCEPT)) {
            actions.add(HintAction.DISMISS);
        }
        return actions;
    }
}
