package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.HintKind;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Timeliness;
import vn.ntm.task.Urgency;

/** Reads assignments and duties for screens: projections, a constant number of statements, never out of scope. */
public interface TaskRegister {

    /** One row of the register. */
    record Row(
            long assignmentId,
            long taskId,
            String title,
            String originLabel,
            String paperLabel,
            UnitKind unitKind,
            String unitName,
            long unitId,
            AssignmentRole role,
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn,
            String phrase,
            String deadlineNote,
            boolean internal,
            String criteriaCodes,
            @Nullable Integer progress,
            @Nullable String follower,
            @Nullable String supporters,
            @Nullable String result,
            @Nullable String note,
            Checklists.Tally checklist,
            @Nullable HintKind hint,
            Follow follow,
            ListPlace place) {}

    /**
     * How a part is followed up.
     *
     * @param extensions how many times its last day was put off
     * @param originalLastDay the last day first given; null where none was kept
     * @param asked the last day asked for, while nobody has decided
     * @param askedLate asked after the last day had passed
     * @param chases how often somebody pressed for it
     * @param chaseOpen the unit has said nothing since
     * @param person who does it in the unit
     * @param repeats earlier duties on the same criterion that were still open when it was given
     */
    record Follow(
            int extensions,
            @Nullable LocalDate originalLastDay,
            @Nullable LocalDate asked,
            boolean askedLate,
            int chases,
            boolean chaseOpen,
            @Nullable String person,
            int repeats) {

        /** "Nhắc lần thứ ba" for a duty with two earlier ones. */
        public int times() {
            return repeats + 1;
        }
    }

    List<Row> list(TaskFilter filter, Actor actor, int limit, int offset);

    /**
     * The rows after or before a place in the list, found without reading what stands between; in the order of the list.
     */
    List<Row> list(TaskFilter filter, Actor actor, int limit, ListPlace.Step from);

    /** Of words that very many duties hold no more than this are counted: one more stands for "hơn 1.000". */
    int MANY = 1000;

    long count(TaskFilter filter, Actor actor);

    /**
     * Everything that concerns a unit: its own parts, and duties of others whose "địa bàn" names it ("cấp xi măng cho xã
     * Quốc Khánh"). Open ones first.
     */
    List<Row> about(long unitId, String shortName, Actor actor, int limit);

    /** All rows, one at a time, for exports; memory stays flat. */
    void each(TaskFilter filter, Actor actor, Consumer<Row> row);

    /** The views over what is still open. */
    List<TaskFilter.View> OPEN_VIEWS = List.of(
            TaskFilter.View.OVERDUE,
            TaskFilter.View.DUE_SOON,
            TaskFilter.View.WAITING,
            TaskFilter.View.RETURNED,
            TaskFilter.View.NO_DEADLINE,
            TaskFilter.View.IN_TIME,
            TaskFilter.View.OPEN,
            TaskFilter.View.EXTENSION_ASKED,
            TaskFilter.View.SUSPENDED);

    /**
     * How many rows each of the {@link #OPEN_VIEWS} holds, under the rest of the filter; the conditions of {@link #list}.
     * Empty for words that very many duties hold.
     */
    EnumMap<TaskFilter.View, Long> countOpen(TaskFilter filter, Actor actor);

    /** How the assignments of the filter stand that fell due on each day, one line a day. */
    List<DueDay> dueDays(TaskFilter filter, Actor actor);

    /** The leaders in charge that duties in sight name. */
    List<String> leaders(Actor actor);

    /** Lead assignments overdue in the actor's scope; mine = of the actor's own unit. */
    long overdue(Actor actor, boolean mine);

    /** A duty with everything but its assignments; empty when the actor sees none of it. */
    Optional<Duty> duty(long taskId, Actor actor);

    List<Part> parts(long taskId);

    /** History of a duty; only of assignments the actor may read in full. */
    List<Line> history(long taskId, Actor actor);

    /**
     * One duty.
     *
     * @param forecastYear its reports tell the real state of every criterion, and of those not met whether they will be
     *     met in that year; null where nothing of the kind is asked
     */
    record Duty(
            long id,
            String title,
            String content,
            TaskKind kind,
            DirectiveVerb verb,
            Urgency urgency,
            String originLabel,
            String paperLabel,
            @Nullable String originPath,
            long ownerId,
            String ownerName,
            String ownerPath,
            DeadlineKind deadlineKind,
            String phrase,
            String deadlineNote,
            boolean internal,
            @Nullable String event,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reminderDay,
            @Nullable LocalDate startDay,
            @Nullable Long criteriaSetId,
            @Nullable String sendTo,
            @Nullable String sendVia,
            @Nullable String places,
            @Nullable String follower,
            @Nullable String leaderInCharge,
            List<String> deliverables,
            List<String> citedDocuments,
            @Nullable String note,
            Instant createdAt,
            String createdBy,
            @Nullable Integer forecastYear,
            String originKind,
            @Nullable Long originParentId) {}

    /** One unit's part of a duty. */
    record Part(
            long id,
            UnitKind unitKind,
            String unitName,
            long unitId,
            String unitPath,
            AssignmentRole role,
            boolean counted,
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn,
            @Nullable Long reportedBy,
            @Nullable String reportNumber,
            @Nullable Integer progress,
            String criteriaCodes,
            int version,
            Follow follow) {}

    /** One line of history. */
    record Line(
            long id,
            long assignmentId,
            String unitName,
            Instant at,
            EventAction action,
            @Nullable AssignmentStatus from,
            AssignmentStatus to,
            String userName,
            String position,
            boolean onBehalf,
            @Nullable Integer progress,
            @Nullable String reportNumber,
            @Nullable LocalDate reportedOn,
            @Nullable String text,
            @Nullable String reason) {}

    /** Criteria and indicators of a duty: item id by assignment. */
    Map<Long, List<Long>> criteriaOf(long taskId);
}
