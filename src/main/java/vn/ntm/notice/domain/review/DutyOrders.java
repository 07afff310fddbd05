package vn.ntm.notice.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeItems;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/** Makes duties of accepted proposals, each hung on the item its words stand in: all of them or none. */
@Component
class DutyOrders {

    private final NoticeItems items;
    private final ObjectProvider<Tasks> tasks; // lazily: tasks ask this module for the items they start from

    DutyOrders(NoticeItems items, ObjectProvider<Tasks> tasks) {
        this.items = items;
        this.tasks = tasks;
    }

    /** What was made; {@code led} are the assignments that lead, which lists and boards count. */
    record Counts(int duties, int assignments, int led) {}

    /** What is to be handed in, and to whom; the reader of papers does not know it, a person who drafts does. */
    record Handing(List<String> deliverables, @Nullable String sendTo) {
        static final Handing NONE = new Handing(List.of(), null);
    }

    Outcome<Counts> assign(
            long noticeId,
            UnitId issuer,
            List<DutyProposal> accepted,
            Function<DutyProposal, Handing> handing,
            Actor by) {
        List<TaskOrigin> origins = items.originsAt(
                noticeId, accepted.stream().map(DutyProposal::span).toList(), by);
        int assignments = 0;
        int led = 0;
        for (int i = 0; i < accepted.size(); i++) {
            DutyProposal proposal = accepted.get(i);
            NewTask order = order(proposal, origins.get(i), issuer, handing.apply(proposal));
            Outcome<Long> task = tasks.getObject().assign(order, by);
            if (task.isRejected()) {
                List<Rejection> told = new ArrayList<>();
                told.add(Rejection.of("notice.review.error.refused", proposal.title()));
                task.rejections().forEach(why -> told.add(new Rejection(null, why.messageKey(), why.arguments())));
                return undone(told);
            }
            proposal.created(task.value());
            assignments += order.lines().size();
            led += (int) order.lines().stream()
                    .filter(line -> line.role() != AssignmentRole.SUPPORTING)
                    .count();
        }
        return Outcome.done(new Counts(accepted.size(), assignments, led));
    }

    /** Nothing of what was begun may stay. */
    static <T> Outcome<T> undone(List<Rejection> rejections) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.rejected(rejections);
    }

    private static NewTask order(DutyProposal proposal, TaskOrigin origin, UnitId owner, Handing handing) {
        List<Line> lines = new ArrayList<>();
        for (ProposedLine line : proposal.lines()) {
            UnitId unit = line.unit();
            if (unit != null) {
                boolean led = line.role() != AssignmentRole.SUPPORTING;
                lines.add(new Line(unit, line.role(), led ? proposal.criteriaCodes() : List.of()));
            }
        }
        return new NewTask(
                origin,
                owner,
                proposal.title(),
                proposal.content(),
                proposal.kind(),
                proposal.verb(),
                Urgency.THUONG,
                proposal.deadline().spec(),
                lines,
                proposal.criteriaCodes().isEmpty() ? null : proposal.criteriaSetId(),
                handing.deliverables(),
                handing.sendTo(),
                null,
                places(proposal),
                null,
                null,
                List.of(),
                note(proposal),
                Checklist.NONE);
    }

    /** Communes that the duty is about, where they are not the ones who do it. */
    private static @Nullable String places(DutyProposal proposal) {
        List<String> places = proposal.communes().stream()
                .filter(commune ->
                        proposal.lines().stream().noneMatch(line -> line.name().endsWith(commune)))
                .toList();
        return places.isEmpty() ? null : String.join(", ", places);
    }

    /** Names that stay words are not lost: they stand in the note. */
    private static @Nullable String note(DutyProposal proposal) {
        List<String> notes = new ArrayList<>();
        List<String> words = proposal.lines().stream()
                .filter(line -> line.link() == LineLink.WORDS)
                .map(ProposedLine::name)
                .toList();
        if (!words.isEmpty()) {
            notes.add("Văn bản còn nêu: " + String.join("; ", words));
        }
        if (!proposal.criteriaNames().isEmpty()) {
            notes.add("Tiêu chí nêu tên: " + String.join("; ", proposal.criteriaNames()));
        }
        return notes.isEmpty() ? null : String.join("\n", notes);
    }
}
